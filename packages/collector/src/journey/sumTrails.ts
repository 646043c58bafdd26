// The ways that visits typically go through the stages.

import { topOf } from './topOf';
import type { VisitDigest } from './visitDigest';

export interface Trail {
  /** Stages one after the other. */
  path: string[];
  visits: number;
  bought: number;
}

const SHOWN = 6;
/** Who goes back and forth for longer goes a way of their own. */
const MAX_STEPS = 8;

export function sumTrails(visits: VisitDigest[]): Trail[] {
  const short = visits.filter(({ path }) => path.length <= MAX_STEPS);
  return topOf(short, SHOWN, ({ path }) => path.join('\n')).map(({ value: { path }, visits: count }) => {
    const key = path.join('\n');
    return { path, visits: count, bought: short.filter((one) => one.bought && one.path.join('\n') === key).length };
  });
}
