// `repeat`: each outcome of the last showing has its own time to stay away.

import { parseDuration } from '../condition/duration';
import { lastShowing } from './lastShowing';
import type { Rule } from './rule';

/** Our choice: who answered is not asked again, who closed it is left alone for two weeks, who did not look for three days. */
export const defaultRepeat = {
  answered: 'never',
  dismissed: '14d',
  ignored: '3d',
  maxShown: 3,
  per: 'survey',
} as const;

export const repeatRule: Rule = {
  reason: 'repeat',
  verdict: 'refuse',
  against({ shown }, survey, now) {
    // Where nothing can be remembered, nobody could be spared a second time.
    if (!shown) return true;
    const last = lastShowing(shown, survey);
    if (!last) return false;
    const pause = parseDuration({ ...defaultRepeat, ...survey.repeat }[last.outcome]);
    // A clock that was set back makes the last time lie in the future: stay away, asking twice is the worse fault.
    return pause === undefined || now - last.at < pause;
  },
};
