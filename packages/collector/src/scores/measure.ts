// Which arithmetic belongs to which type of score.

import { ces } from './ces';
import { csat } from './csat';
import { expectation } from './expectation';
import { goalCompletion } from './goalCompletion';
import { happyShare } from './happyShare';
import type { Interval } from './interval';
import { meanScore } from './meanScore';
import { nps } from './nps';
import type { Tally } from './tally';
import type { Share } from './wilson';

export interface Measured extends Interval {
  score: number;
  n: number;
  standardError: number;
  bands?: { promoters: number; passives: number; detractors: number };
  happy?: Share;
}

const ENDLESS: [number, number] = [-Infinity, Infinity];
const scaled: Record<string, (tallies: Tally[], scale: [number, number]) => Measured | undefined> = {
  csat,
  ces,
  expectation,
};

/** @returns undefined when no value counts for this type */
export function measure(type: string, tallies: Tally[], scale: [number, number] | null): Measured | undefined {
  if (type === 'nps') return nps(tallies);
  if (type === 'goal') return goalCompletion(tallies);
  if (scale && Object.hasOwn(scaled, type)) return scaled[type]!(tallies, scale);
  const mean = meanScore(tallies, scale ?? ENDLESS);
  return mean && { ...mean, ...(scale && { happy: happyShare(type, tallies, scale) }) };
}
