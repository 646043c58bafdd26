// Goal completion: the share of visitors who did what they came for.

import type { Interval } from './interval';
import type { Tally } from './tally';
import { wilson } from './wilson';

export interface GoalCompletion extends Interval {
  /** 0 to 100: percent who said yes. "Partly" is not yes. */
  score: number;
  n: number;
  standardError: number;
}

const percent = (share: number | null): number | null => (share === null ? null : Math.round(share * 10_000) / 100);

/**
 * @param tallies of 1 (yes), 0.5 (partly) and 0 (no)
 * @returns the share with Wilson's interval, in percent; undefined when there is no answer
 */
export function goalCompletion(tallies: Tally[]): GoalCompletion | undefined {
  const n = tallies.reduce((sum, tally) => sum + tally.n, 0);
  const yes = tallies.reduce((sum, { value, n: times }) => sum + (value === 1 ? times : 0), 0);
  const share = wilson(yes, n);
  if (!share) return undefined;
  const standardError = 100 * Math.sqrt(((yes / n) * (1 - yes / n)) / n);
  return { score: percent(share.share)!, n, standardError, low: percent(share.low), high: percent(share.high) };
}
