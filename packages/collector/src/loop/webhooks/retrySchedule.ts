// When a message that was not taken is sent again.

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** The example schedule of the Standard Webhooks specification 1.0.0: ten attempts over three days. */
const WAITS_MS = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR];
/** Receivers that ask for more are asked again after this long. */
const LONGEST_WAIT_MS = 24 * HOUR;

/**
 * @param attempts how many have failed
 * @param share 0 to 1, at random: spreads those that failed together over a fifth of the wait
 * @param atLeastMs what the receiver asked for
 * @returns undefined after the last one
 */
export function waitAfter(attempts: number, share: number, atLeastMs = 0): number | undefined {
  const wait = WAITS_MS[attempts - 1];
  return wait === undefined ? undefined : Math.max(wait, Math.min(atLeastMs, LONGEST_WAIT_MS)) * (1 + share / 5);
}
