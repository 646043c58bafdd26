// Counts a distribution in three: bad, in between, good.

import type { Score } from '../../readings';
import { type Tone, toneOf, usualScales } from '@klankbord/protocol/survey';

export type Tally = Record<Tone, number>;

/** Below this a score says more about chance than about the shop. */
export const ENOUGH = 5;

/** Without a scale of its own or of its type, the values that were given stand for it. */
function scaleOf({ type, scale, distribution }: Pick<Score, 'type' | 'scale' | 'distribution'>): [number, number] {
  const values = Object.keys(distribution).map(Number);
  return scale ?? usualScales[type] ?? [Math.min(...values), Math.max(...values)];
}

/** How many answers were bad, in between and good. */
export function tallyOf(score: Pick<Score, 'type' | 'scale' | 'distribution'>): Tally {
  const tally: Tally = { bad: 0, mid: 0, good: 0 };
  const scale = scaleOf(score);
  for (const [value, count] of Object.entries(score.distribution))
    tally[toneOf(score.type, Number(value), scale)] += count;
  return tally;
}
