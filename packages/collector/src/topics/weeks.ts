// Weeks from Monday to Sunday, UTC, counted from the first Monday before 1970.

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
/** 1 January 1970 was a Thursday. */
const SHIFT_MS = 3 * DAY_MS;

export const weekOf = (ms: number): number => Math.floor((ms + SHIFT_MS) / WEEK_MS);

/** The Monday on which a week begins: `2026-11-16`. */
export const mondayOf = (week: number): string => new Date(week * WEEK_MS - SHIFT_MS).toISOString().slice(0, 10);
