// `own-feedback`: who has just spoken of their own accord is not asked on top of it, for the rest of the session.

import type { Rule } from './rule';
import { unplaced } from './unplaced';

export const ownFeedbackRule: Rule = {
  reason: 'own-feedback',
  verdict: 'refuse',
  against: (state, _survey, now) =>
    !!state.session?.own || unplaced(state, now).some(({ outcome }) => outcome === 'answered'),
};
