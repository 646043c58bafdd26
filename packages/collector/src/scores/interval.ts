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

/**
 * The mean ± 1.96 standard errors, kept within the scale. It is too narrow for a handful of answers, which is why n is
 * always shown beside it.
 *
 * @param low the lowest possible mean; `high` the highest
 */
export function interval({
  mean,
  variance,
  n,
  low,
  high,
}: Record<'mean' | 'variance' | 'n' | 'low' | 'high', number>): Interval {
  if (n < 2) return { low: null, high: null };
  const margin = Z95 * Math.sqrt(Math.max(0, variance) / n);
  return { low: rounded(Math.max(low, mean - margin)), high: rounded(Math.min(high, mean + margin)) };
}
