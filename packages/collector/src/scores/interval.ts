// The 95 % interval around a mean.

/** Null when there are too few answers to know a spread. */
export interface Interval {
  low: number | null;
  high: number | null;
}

/** Standard errors to each side that hold 95 % of a normal distribution. */
export const Z95 = 1.959964;

/** Two decimals: more would claim a precision that no survey has. */
export const rounded = (value: number): number => Math.round(value * 100) / 100 + 0;

/** Four decimals, for shares: hundredths of a percent. */
export const fineRounded = (value: number): number => Math.round(value * 10_000) / 10_000 + 0;

/**
 * The mean ± so many standard errors, kept within the scale.
 *
 * @param errors how many standard errors to each side
 * @param low the lowest possible mean; `high` the highest
 */
export function interval({
  mean,
  standardError,
  errors,
  n,
  low,
  high,
}: Record<'mean' | 'standardError' | 'errors' | 'n' | 'low' | 'high', number>): Interval {
  if (n < 2) return { low: null, high: null };
  const margin = errors * standardError;
  return { low: rounded(Math.max(low, mean - margin)), high: rounded(Math.min(high, mean + margin)) };
}
