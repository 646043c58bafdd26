// What may be kept of earlier showings where the visitor is not to be known: survey, outcome and day.

import type { DecideState } from '@klankbord/protocol/decide';
import type { RepeatRecord } from './createRepeatState';

const DAY_MS = 86_400_000;

/**
 * Without times, versions and tabs, and every time as the end of its day (UTC): a pause is never shorter than promised.
 *
 * @example thinRepeat({ shown: { a: { outcome: 'answered', at: 5, times: 3 } } }) // { shown: { a: { outcome: 'answered', at: 86400000 } } }
 */
export function thinRepeat({ shown = {} }: RepeatRecord): { shown: object } {
  const thin = Object.entries(shown as Required<DecideState['shown']>).map(([survey, last]) => [
    survey,
    { outcome: last!.outcome, at: Math.ceil(last!.at / DAY_MS) * DAY_MS },
  ]);
  return { shown: Object.fromEntries(thin) as object };
}
