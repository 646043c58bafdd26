// The mean of a score on a scale, with its margin.

import { interval, type Interval, rounded } from './interval';
import type { Tally } from './tally';

export interface MeanScore extends Interval {
  score: number;
  n: number;
}

/**
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
  return { score: rounded(mean), n, ...interval({ mean, variance: n > 1 ? squares / (n - 1) : 0, n, low, high }) };
}
