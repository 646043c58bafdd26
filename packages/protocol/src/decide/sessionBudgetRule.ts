// `session-budget`: so many surveys show themselves in a session, and no more.

import { defaultEtiquette } from './etiquette';
import type { Rule } from './rule';
import { unplaced } from './unplaced';

export const sessionBudgetRule: Rule = {
  reason: 'session-budget',
  verdict: 'refuse',
  against: (state, _survey, now) =>
    (state.session?.asked ?? 0) + unplaced(state, now).length >=
    (state.etiquette?.perSession ?? defaultEtiquette.perSession),
};
