// The Net Promoter Score: the share of 9 and 10 less the share of 0 to 6, with its own margin.

import { interval, type Interval, rounded, Z95 } from './interval';
import type { Tally } from './tally';

export interface NpsScore extends Interval {
  /** -100 to 100. */
  score: number;
  n: number;
  /** In points; what two scores are compared by. */
  standardError: number;
  bands: { promoters: number; passives: number; detractors: number };
}

const isNps = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= 10;

/**
 * Each answer counts as +100 (promoter), 0 (passive) or -100 (detractor); the score is their mean, and its margin comes
 * from the spread of these three values: variance p + d - (p - d)² for shares p and d
 * (cybaea.net/Journal/2016/01/14/NPS-confidence-intervals-stats, opened 2026-11-22). Values that are no whole number from
 * 0 to 10 are left out.
 *
 * @returns undefined when there is no answer
 * @example nps([{ value: 10, n: 3 }, { value: 3, n: 1 }])?.score // 50
 */
export function nps(tallies: Tally[]): NpsScore | undefined {
  const bands = { promoters: 0, passives: 0, detractors: 0 };
  for (const { value, n } of tallies.filter((tally) => isNps(tally.value))) {
    bands[value >= 9 ? 'promoters' : value >= 7 ? 'passives' : 'detractors'] += n;
  }
  const n = bands.promoters + bands.passives + bands.detractors;
  if (n === 0) return undefined;
  const promoters = bands.promoters / n;
  const detractors = bands.detractors / n;
  const score = promoters - detractors;
  const standardError = 100 * Math.sqrt(Math.max(0, promoters + detractors - score ** 2) / n);
  return {
    score: rounded(score * 100),
    n,
    standardError,
    bands,
    ...interval({ mean: score * 100, standardError, errors: Z95, n, low: -100, high: 100 }),
  };
}
