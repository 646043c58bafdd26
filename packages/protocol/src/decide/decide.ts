// The one decision whether a survey may be shown, whatever the trigger.

import type { Survey } from '../survey/survey';
import type { DecideState } from './rule';
import { rules } from './rules';

export type Decision = { show: Survey } | { wait: Survey; reason: string } | { refuse: Survey; reason: string };

/** What the rules say of one survey. */
export function judge(state: DecideState, survey: Survey, now: number): Decision {
  const rule = rules.find((one) => one.against(state, survey, now));
  if (!rule) return { show: survey };
  return rule.verdict === 'wait' ? { wait: survey, reason: rule.reason } : { refuse: survey, reason: rule.reason };
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
  return decisions.find((one) => 'show' in one) ?? decisions.find((one) => 'wait' in one) ?? decisions[0];
}
