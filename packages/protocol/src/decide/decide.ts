// The one decision whether a survey may be shown, whatever the trigger.

import type { Survey } from '../survey/survey';
import type { DecideState } from './rule';
import { rules } from './rules';

/** One of `{show}`, `{wait, reason}` and `{refuse, reason}`. */
export type Decision = { show?: Survey; wait?: Survey; refuse?: Survey; reason?: string };

/** What the rules say of one survey. */
export function judge(state: DecideState, survey: Survey, now: number): Decision {
  const rule = rules.find((one) => one.against(state, survey, now));
  return rule ? { [rule.verdict]: survey, reason: rule.reason } : { show: survey };
}

/**
 * Decides among the surveys whose time has come: the first in order of priority that may be shown; else the first that
 * has to wait; else the first refusal. Undefined when there is none at all.
 *
 * @param surveys those whose `when` is true
 * @param now milliseconds since 1970
 * @example decide({ shown: {}, onScreen: false, typing: true }, [survey], Date.now()) // { wait: survey, reason: 'typing' }
 */
export function decide(state: DecideState, surveys: Survey[], now: number): Decision | undefined {
  const decisions = [...surveys]
    .sort((a, b) => (b.priority ?? 0) - (a.priority ?? 0))
    .map((survey) => judge(state, survey, now));
  return decisions.find(({ show }) => show) ?? decisions.find(({ wait }) => wait) ?? decisions[0];
}
