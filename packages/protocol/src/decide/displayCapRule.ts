// `display-cap`: a survey shows itself only so many times to one visitor, whatever came of it.

import { lastShowing } from './lastShowing';
import { defaultRepeat } from './repeatRule';
import type { Rule } from './rule';

export const displayCapRule: Rule = {
  reason: 'display-cap',
  verdict: 'refuse',
  against({ shown }, survey) {
    const last = lastShowing(shown, survey);
    // Of a visitor who is not to be known the number is not kept: it may have been the last time.
    return !!last && !(Number(last.times) < (survey.repeat?.maxShown ?? defaultRepeat.maxShown));
  },
};
