// The recovery rate: how many unhappy customers who were asked again are not unhappy any more.

import { wilson } from '../scores/wilson';
import type { CaseCounts } from '../store/loopStore';
import { toneOfScore } from './toneOfScore';

export interface Recovery {
  /** Unhappy cases that have a second score of the same kind. */
  n: number;
  recovered: number;
  /** All unhappy cases: `n` of them have told again. */
  unhappy: number;
  /** 0 to 1; null under five second scores, as for every other score. */
  rate: number | null;
  /** The 95 % interval; null with the rate. */
  low: number | null;
  high: number | null;
}

/** Below it a rate would only be noise. */
const MIN_N = 5;

/** Recovered is a customer whose first score was in the unhappy band and whose second one is not: our choice. */
export function recoveryOf({ unhappy, pairs }: Pick<CaseCounts, 'unhappy' | 'pairs'>): Recovery {
  const recovered = pairs.filter(({ second, ...scale }) => toneOfScore({ ...scale, value: second }) !== 'bad').length;
  const n = pairs.length;
  const share = n < MIN_N ? undefined : wilson(recovered, n);
  return {
    n,
    recovered,
    unhappy,
    rate: share?.share ?? null,
    low: share?.low ?? null,
    high: share?.high ?? null,
  };
}
