// The mean of a score on a scale, with its margin.

import { interval, type Interval, rounded } from './interval';
import type { Tally } from './tally';
import { tCritical } from './tCritical';

export interface MeanScore extends Interval {
  score: number;
  n: number;
  /** Of the mean; what two means are compared by. */
  standardError: number;
}

/**
 * The margin is Student's: with a handful of answers the spread itself is not well known, and the interval is wider.
 *
 * @param scale the lowest and the highest possible value, where it is known; the margin stays within it
 * @returns undefined when there is no answer
 * @example meanScore([{ value: 5, n: 1 }, { value: 3, n: 1 }], [1, 5])?.score // 4
 */
export function meanScore(tallies: Tally[], [low, high]: [number, number]): MeanScore | undefined {
  const n = tallies.reduce((sum, tally) => sum + tally.n, 0);
  if (n === 0) return undefined;
  const mean = tallies.reduce((sum, tally) => sum + tally.value * tally.n, 0) / n;
  const squares = tallies.reduce((sum, tally) => sum + (tally.value - mean) ** 2 * tally.n, 0);
  // Divided by n - 1: the answers are a sample of what all visitors would have said.
  const standardError = n > 1 ? Math.sqrt(squares / (n - 1) / n) : 0;
  const errors = n > 1 ? tCritical(n - 1) : 0;
  return { score: rounded(mean), n, standardError, ...interval({ mean, standardError, errors, n, low, high }) };
}
