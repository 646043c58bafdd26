// Decides when to ask, as the widget does: the same order, the same decision, with a clock that is handed in.

import {
  type Condition,
  type ConditionContext,
  conditionOf,
  holds,
  parseDuration,
} from '@klankbord/protocol/condition';
import { decide, type DecideState, type Shown } from '@klankbord/protocol/decide';
import type { Survey } from '@klankbord/protocol/survey';
import { isObject, type KlankbordEvent } from '@klankbord/protocol/wire';
import { sayCondition } from './sayCondition';
import type { Outcome, Tell } from './timeline';

/** What is remembered of a visitor from one session to the next. */
export type Showings = Record<string, Shown | undefined>;

export interface Asking {
  /** Looks at all surveys; gives the milliseconds until one of them may be asked by time alone. */
  look(context: ConditionContext): number;
  /** A step of the recording may answer or end what is on screen. */
  note(event: KlankbordEvent): void;
}

/** The parts of a condition that have to hold together. */
export const partsOf = (condition: Condition | undefined): Condition[] =>
  condition && Array.isArray(condition.all) ? condition.all.filter(isObject) : condition ? [condition] : [];

export const outcomeOf = ({ id, when }: Survey): Outcome => ({
  survey: id,
  asked: [],
  held: [],
  came: [],
  conditions: partsOf(conditionOf(when)).map((part) => ({ text: sayCondition(part), ever: false })),
});

export function createAsking(surveys: Survey[], outcomes: Map<string, Outcome>, shown: Showings, tell: Tell): Asking {
  /** Since when the condition of a survey holds; Infinity once it is settled. */
  const due = new Map<string, number>();
  const told = new Set<string>();
  let screen: Survey | undefined;

  const leftMs = ({ id, when, delay }: Survey, context: ConditionContext): number => {
    const condition = conditionOf(when);
    if (!condition || !holds(condition, context)) {
      due.delete(id);
      return Infinity;
    }
    if (!due.has(id)) {
      due.set(id, context.now);
      outcomes.get(id)!.came.push(context.now);
      if (delay) tell({ at: context.now, kind: 'delay', survey: id, delay });
    }
    return due.get(id)! + (parseDuration(delay) ?? 0) - context.now;
  };
  const noteParts = ({ id, when }: Survey, context: ConditionContext): void => {
    const { conditions } = outcomes.get(id)!;
    for (const [index, part] of partsOf(conditionOf(when)).entries()) conditions[index]!.ever ||= holds(part, context);
  };
  /** What the rules look at: nothing is in the way that events would not tell (assumptions.ts names it). */
  const state = (): DecideState => ({ shown, onScreen: screen !== undefined, typing: false });
  const hold = (survey: Survey, decision: 'wait' | 'refuse', reason: string, at: number): void => {
    if (told.size === told.add(`${survey.id} ${reason} ${due.get(survey.id)}`).size) return;
    outcomes.get(survey.id)!.held.push({ at, decision, reason });
    tell({ at, kind: decision, survey: survey.id, reason });
  };
  const show = (survey: Survey, at: number): void => {
    const because = partsOf(conditionOf(survey.when)).map(sayCondition);
    screen = survey;
    due.set(survey.id, Infinity);
    const times = (shown[survey.id]?.times ?? 0) + 1;
    shown[survey.id] = { outcome: 'ignored', at, times, version: survey.version };
    outcomes.get(survey.id)!.asked.push(at);
    tell({ at, kind: 'ask', survey: survey.id, because });
  };
  const note = (survey: Survey, outcome: Shown['outcome'], at: number): void => {
    shown[survey.id] = { outcome, at, times: shown[survey.id]?.times ?? 0, version: survey.version };
    if (screen?.id === survey.id) screen = undefined;
  };

  return {
    look(context) {
      for (const survey of surveys) noteParts(survey, context);
      const ready = surveys.filter((survey) => leftMs(survey, context) <= 0);
      const { show: chosen, wait, refuse, reason = '' } = { ...decide(state(), ready, context.now) };
      if (chosen) show(chosen, context.now);
      if (wait) hold(wait, 'wait', reason, context.now);
      if (refuse) {
        hold(refuse, 'refuse', reason, context.now);
        due.set(refuse.id, Infinity);
      }
      const left = surveys.map((survey) => leftMs(survey, context)).filter((ms) => ms > 0);
      // What was settled in this look may uncover another.
      return chosen || refuse ? 0 : Math.min(Infinity, ...left);
    },
    note({ name, props, time }) {
      const told = isObject(props.survey) ? props.survey.id : props.survey;
      const survey = surveys.find(({ id }) => id === told);
      const at = Date.parse(time);
      const isAsked = survey && (screen?.id === survey.id || survey.when === undefined);
      if (isAsked && name === 'feedback') note(survey, 'answered', at);
      else if (isAsked && name === 'feedback_dismissed') note(survey, 'dismissed', at);
      else if (name === 'page_view') screen = undefined;
    },
  };
}
