// The difference of two shares with its 95 % interval.

import { fineRounded } from './interval';
import { wilson } from './wilson';

export interface Difference {
  difference: number;
  low: number;
  high: number;
}

/**
 * Method 10 of Newcombe (1998): the two Wilson intervals put together, so that small counts do not look surer than they
 * are (rdrr.io/rforge/Epi/man/ci.pd.html and metricgate.com/docs/newcombe-hybrid-score-ci, opened 2026-11-22).
 *
 * @returns the first share less the second; undefined when one of them is of nothing
 * @example newcombe([56, 70], [48, 80])?.difference // 0.2
 */
export function newcombe([count, n]: [number, number], [count2, n2]: [number, number]): Difference | undefined {
  const one = wilson(count, n);
  const two = wilson(count2, n2);
  if (!one || !two) return undefined;
  const [share, share2] = [count / n, count2 / n2];
  const difference = share - share2;
  return {
    difference: fineRounded(difference),
    low: fineRounded(difference - Math.hypot(share - one.low!, two.high! - share2)),
    high: fineRounded(difference + Math.hypot(one.high! - share, share2 - two.low!)),
  };
}
