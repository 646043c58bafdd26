// `repeat`: each outcome of the last showing has its own time to stay away.

import { parseDuration } from '../condition/duration';
import type { Rule } from './rule';

/** Our choice: who answered is not asked again, who closed it is left alone for two weeks, who did not look for three days. */
export const defaultRepeat = { answered: 'never', dismissed: '14d', ignored: '3d', per: 'survey' } as const;

export const repeatRule: Rule = {
  reason: 'repeat',
  verdict: 'refuse',
  against(state, survey, now) {
    // `constructor` is a valid id.
    const last = Object.hasOwn(state.shown, survey.id) && state.shown[survey.id];
    if (!last) return false;
    const repeat = { ...defaultRepeat, ...survey.repeat };
    // Where the visitor is not to be known, neither times nor version are kept: then it may be the same one.
    if (repeat.per === 'version' && 'times' in last && last.version !== survey.version) return false;
    const pause = parseDuration(repeat[last.outcome]);
    // A clock that was set back makes the last time lie in the future: stay away, asking twice is the worse fault.
    return pause === undefined || now - last.at < pause;
  },
};
