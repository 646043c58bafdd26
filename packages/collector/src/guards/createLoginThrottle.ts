// Slows down guessing: after 5 wrong passwords in a row each further one costs a longer wait.

/** Tries that cost nothing: people mistype. */
const FREE_TRIES = 5;
/** One second, doubled at each further try, up to five minutes. */
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 5 * 60_000;

export interface LoginThrottle {
  /** Counts a try for a name. Milliseconds to wait before it is allowed; 0 is now. */
  begin(name: string): number;
  /** The password was right: all is forgiven. */
  succeed(name: string): void;
}

interface Count {
  wrong: number;
  openAt: number;
}

/**
 * One count for each account, whatever the address: guessing from many addresses is no better than from one. Names that do
 * not exist share one count, so that made-up names fill no memory. A try counts as wrong until it turned out right, so that
 * many at the same time gain nothing. Whoever is locked out by another's guessing still has the sign-in link.
 *
 * @param now the clock, in milliseconds
 */
export function createLoginThrottle(now: () => number): LoginThrottle {
  const counts = new Map<string, Count>();
  return {
    begin(name) {
      const { wrong, openAt } = counts.get(name) ?? { wrong: 0, openAt: 0 };
      const waitMs = openAt - now();
      if (waitMs > 0) return waitMs;
      const tries = wrong + 1;
      const lock = Math.min(FIRST_WAIT_MS * 2 ** (tries - FREE_TRIES), LONGEST_WAIT_MS);
      counts.set(name, { wrong: tries, openAt: tries >= FREE_TRIES ? now() + lock : 0 });
      return 0;
    },
    succeed: (name) => void counts.delete(name),
  };
}
