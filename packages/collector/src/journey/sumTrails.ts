// The ways that visits typically go through the stages.

import type { JourneySums } from './journeySums';
import { topOf } from './topOf';

export interface Trail {
  /** Stages one after the other. */
  path: string[];
  visits: number;
  bought: number;
}

const SHOWN = 6;

export const sumTrails = ({ trails }: Pick<JourneySums, 'trails'>): Trail[] =>
  topOf(trails.visits, SHOWN).map(({ name, visits }) => ({
    path: JSON.parse(name) as string[],
    visits,
    bought: trails.bought[name] ?? 0,
  }));
