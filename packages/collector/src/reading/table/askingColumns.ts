// What came of asking as a row: for a survey after a moment, and for the first, second and later time.

import type { Asked, Outcomes, Trigger } from '../../journey/sumAskings';
import { ENOUGH } from '../../scores/summariseScores';
import type { Columns } from './csvText';

/** A rate of fewer showings is not shown either. */
const rated =
  (member: 'share' | 'low' | 'high') =>
  ({ rate, shown }: Outcomes): number | null | undefined =>
    rate && shown >= ENOUGH ? rate[member] : undefined;

const outcomeColumns: Columns<Outcomes> = {
  shown: ({ shown }) => shown,
  answered: ({ answered }) => answered,
  partial: ({ partial }) => partial,
  dismissed: ({ dismissed }) => dismissed,
  ignored: ({ ignored }) => ignored,
  rate: rated('share'),
  rate_low: rated('low'),
  rate_high: rated('high'),
};

export const triggerColumns: Columns<Trigger> = {
  survey: ({ survey }) => survey,
  moment: ({ moment }) => moment,
  ...outcomeColumns,
};

export const againColumns: Columns<Asked['again'][number]> = { nth: ({ nth }) => nth, ...outcomeColumns };
