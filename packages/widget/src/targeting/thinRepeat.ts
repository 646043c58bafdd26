// What may be kept of earlier showings where the visitor is not to be known: survey, outcome and day.

import type { Shown } from '@klankbord/protocol/decide';

const DAY_MS = 86_400_000;

/**
 * Without times and versions, and with the end of the day (UTC) as its time: a pause is never shorter than promised.
 *
 * @example thinShown({ outcome: 'answered', at: 5, times: 3 }) // { outcome: 'answered', at: 86400000 }
 */
export const thinShown = ({ outcome, at }: Shown): Shown => ({ outcome, at: Math.ceil(at / DAY_MS) * DAY_MS });

/** The same of a whole record: no session and no tab stays either. */
export const thinRepeat = ({ shown = {} }: { shown?: Record<string, Shown> }): { shown: Record<string, Shown> } => ({
  shown: Object.fromEntries(Object.entries(shown).map(([survey, last]) => [survey, thinShown(last)])),
});
