// The time of an event after the correction of a wrong clock.

/** Up to here a clock counts as right: below it the way to us explains the difference. */
export const MAX_SKEW_MS = 5 * 60_000;

/**
 * `time + (received - sent)` where the clocks differ by more than 5 minutes, else `time` (wire.md). Nothing happens later
 * than it is received: an event that still claims so, by a clock that was put right between, gets the time of receipt.
 *
 * @param time and `sent` by the visitor's clock; all in milliseconds since 1970
 */
export function correctTime(time: number, sent: number, received: number): number {
  const skew = received - sent;
  const corrected = Math.abs(skew) > MAX_SKEW_MS ? time + skew : time;
  return Math.round(corrected > received + MAX_SKEW_MS ? received : corrected);
}
