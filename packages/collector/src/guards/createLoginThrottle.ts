// Slows down guessing: after 5 wrong passwords in a row each further one costs a longer wait.

/** Tries that cost nothing: people mistype. */
const FREE_TRIES = 5;
/** One second, doubled at each further try, up to five minutes. */
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 5 * 60_000;

export interface LoginThrottle {
  /** Counts a try. Milliseconds to wait before it is allowed; 0 is now. */
  begin(): number;
  /** The password was right: all is forgiven. */
  succeed(): void;
}

/**
 * One count for everybody: there is one account, and guessing from many addresses is no better than from one. A try counts
 * as wrong until it turned out right, so that many at the same time gain nothing. Whoever is locked out by another's
 * guessing still has the sign-in link.
 */
export function createLoginThrottle(now: () => number): LoginThrottle {
  let wrong = 0;
  let openAt = 0;
  return {
    begin() {
      const waitMs = openAt - now();
      if (waitMs > 0) return waitMs;
      wrong++;
      if (wrong >= FREE_TRIES) openAt = now() + Math.min(FIRST_WAIT_MS * 2 ** (wrong - FREE_TRIES), LONGEST_WAIT_MS);
      return 0;
    },
    succeed() {
      wrong = 0;
      openAt = 0;
    },
  };
}
