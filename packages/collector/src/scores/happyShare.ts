// The share of answers at the good end of a scale.

import { toneOf } from '@klankbord/protocol/survey';
import type { Tally } from './tally';
import { type Share, wilson } from './wilson';

/**
 * @returns undefined when there is no answer
 * @example happyShare('csat', [{ value: 5, n: 8 }, { value: 1, n: 2 }], [1, 5])?.share // 0.8
 */
export function happyShare(type: string, tallies: Tally[], scale: [number, number]): Share | undefined {
  const count = (some: Tally[]): number => some.reduce((sum, { n }) => sum + n, 0);
  return wilson(count(tallies.filter(({ value }) => toneOf(type, value, scale) === 'good')), count(tallies));
}
