// Times as they are told: ISO 8601, UTC.

/** The last millisecond that a date can name; visitors' clocks may claim anything. */
const LAST_MS = 8.64e15;

/** @param ms milliseconds since 1970 */
export const timeText = (ms: number): string => new Date(Math.max(-LAST_MS, Math.min(LAST_MS, ms))).toISOString();
