// The one place that reads the device's clock.

/** Milliseconds since 1970, as the device believes. */
export const now = (): number => Date.now();

/** ISO 8601 of a time in milliseconds. */
export const isoTime = (ms: number): string => new Date(ms).toISOString();
