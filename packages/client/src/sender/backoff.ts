// How long to wait after a failure: full jitter, growing; what the endpoint asks for is a minimum.

/** Milliseconds: the first step and the longest one (5 minutes). */
const BASE_MS = 1000;
const CAP_MS = 5 * 60_000;
/** Milliseconds: a wrong address waits 5 minutes, doubling up to an hour. */
const PAUSE_MS = 5 * 60_000;
const PAUSE_CAP_MS = 3_600_000;
/** No endpoint can send us away for more than a day. */
const MAX_RETRY_AFTER_MS = 86_400_000;

/**
 * Milliseconds to wait after the given number of failures in a row.
 *
 * @param random 0 up to 1
 * @param retryAfterMs what the endpoint asked for; the jitter goes on top
 * @example backoffMs(3, Math.random()) // 0 … 4000
 */
export function backoffMs(failures: number, random: number, retryAfterMs = 0): number {
  const step = Math.min(CAP_MS, BASE_MS * 2 ** (failures - 1));
  // Full jitter spreads a crowd; at the cap half of it is kept, so that nobody knocks every second.
  return retryAfterMs + (step < CAP_MS ? random * step : ((1 + random) * CAP_MS) / 2);
}

/** Milliseconds to wait at a wrong address, after the given number of pauses in a row. */
export const pauseMs = (pauses: number): number => Math.min(PAUSE_CAP_MS, PAUSE_MS * 2 ** (pauses - 1));

/**
 * Milliseconds of a `Retry-After` header: seconds or a date; what cannot be read is 0, and a day is the most.
 *
 * @example readRetryAfter('120', Date.now()) // 120000
 */
export function readRetryAfter(header: string | null | undefined, nowMs: number): number {
  return clampWaitMs(Number(header) * 1000 || Date.parse(header!) - nowMs || 0);
}

/** A wait that an endpoint asks for: at most a day. */
export const clampWaitMs = (ms: number): number => Math.min(MAX_RETRY_AFTER_MS, Math.max(0, ms));
