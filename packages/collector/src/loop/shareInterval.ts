// The Wilson interval of a share: honest for small numbers and near 0 and 1, where mean ± margin is not.

/** Standard errors to each side that hold 95 % of a normal distribution. */
const Z = 1.959964;

/**
 * Wilson's score interval (E. B. Wilson, 1927, Journal of the American Statistical Association 22, 209–212).
 *
 * @returns the ends of the 95 % interval, 0 to 1; null where nothing was counted
 * @example shareInterval(1, 4) // { low: 0.0456…, high: 0.6994… }
 */
export function shareInterval(hits: number, n: number): { low: number; high: number } | null {
  if (n === 0) return null;
  const share = hits / n;
  const middle = share + Z ** 2 / (2 * n);
  const spread = Z * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2));
  const whole = 1 + Z ** 2 / n;
  return { low: Math.max(0, (middle - spread) / whole), high: Math.min(1, (middle + spread) / whole) };
}
