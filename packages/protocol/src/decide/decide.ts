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

/** What the rules say of each survey, those of higher priority first; equal ones as they were given. */
export const judgeAll = (state: DecideState, surveys: Survey[], now: number): Decision[] =>
  [...surveys].sort((a, b) => (b.priority ?? 0) - (a.priority ?? 0)).map((survey) => judge(state, survey, now));

/** The first that may be shown; else the first that has to wait; else the first refusal. */
export const choose = (decisions: Decision[]): Decision | undefined =>
  decisions.find(({ show }) => show) ?? decisions.find(({ wait }) => wait) ?? decisions[0];

/**
 * Decides among the surveys whose time has come. Undefined when there is none at all.
 *
 * @param surveys those whose `when` is true
 * @param now milliseconds since 1970
 * @example decide({ shown: {}, onScreen: false, typing: true }, [survey], Date.now()) // { wait: survey, reason: 'typing' }
 */
export const decide = (state: DecideState, surveys: Survey[], now: number): Decision | undefined =>
  choose(judgeAll(state, surveys, now));
