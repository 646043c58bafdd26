// A share with its 95 % interval, good also for few answers and for shares near nothing and all.

import { fineRounded, type Interval, Z95 } from './interval';

export interface Share extends Interval {
  /** 0 to 1. */
  share: number;
  /** Of how many. */
  n: number;
}

/**
 * The score interval of Wilson (1927), which unlike mean ± margin stays within 0 and 1
 * (rossmanchance.com/applets/CIformulas.htm, opened 2026-11-22).
 *
 * @returns undefined when there is nothing to take a share of
 * @example wilson(8, 10) // { share: 0.8, n: 10, low: 0.4902, high: 0.9433 }
 */
export function wilson(count: number, n: number): Share | undefined {
  if (n === 0) return undefined;
  const share = count / n;
  const square = Z95 ** 2;
  const middle = (share + square / (2 * n)) / (1 + square / n);
  const margin = (Z95 / (1 + square / n)) * Math.sqrt((share * (1 - share)) / n + square / (4 * n * n));
  return {
    share: fineRounded(share),
    n,
    low: fineRounded(Math.max(0, middle - margin)),
    high: fineRounded(Math.min(1, middle + margin)),
  };
}
