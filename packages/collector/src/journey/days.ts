// Days as numbers, counted from 1970 in UTC: visits are summed by the day on which they began.

const DAY_MS = 86_400_000;

/** @param ms milliseconds since 1970 */
export const dayOf = (ms: number): number => Math.floor(ms / DAY_MS);

export const dayStartMs = (day: number): number => day * DAY_MS;

/** Seven days are added up once, where a question asks for all of them: a quarter of the time of seven single ones. */
export const WEEK = 7;

/** The first day of the week that a day is in; the same weeks for everybody. */
export const weekOf = (day: number): number => day - (day % WEEK);
