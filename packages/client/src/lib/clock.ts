// The one place that reads the device's clock.

/** Milliseconds since 1970, as the device believes. */
export const now = (): number => Date.now();

/** Milliseconds on a clock that nobody can set: for how long something lasts. */
export const ticks = (): number => performance.now();

/** ISO 8601 of a time in milliseconds. */
export const isoTime = (ms: number): string => new Date(ms).toISOString();
