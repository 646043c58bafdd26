// Days as numbers, counted from 1970 in UTC: visits are summed by the day on which they began.

const DAY_MS = 86_400_000;

/** @param ms milliseconds since 1970 */
export const dayOf = (ms: number): number => Math.floor(ms / DAY_MS);

export const dayStartMs = (day: number): number => day * DAY_MS;
