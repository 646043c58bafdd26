// Decides when to ask, as the widget does: the same order, the same decision, with a clock that is handed in.

import {
  type Condition,
  type ConditionContext,
  conditionOf,
  holds,
  parseDuration,
} from '@klankbord/protocol/condition';
import { type DecideState, judge, type Shown } from '@klankbord/protocol/decide';
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
  /** Surveys that were shown in this session, and whether somebody spoke of their own accord. */
  const session = { asked: 0, own: false };
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
  const stateAt = (context: ConditionContext): DecideState => {
    const state = { shown, session, context, onScreen: screen !== undefined, typing: false };
    return state;
  };
  /** Which visitors are within a sample is drawn in the browser: this one is. */
  const sampled = (survey: Survey): Survey =>
    'sample' in survey && survey.sample !== 0 ? Object.assign({ ...survey }, { sample: 1 }) : survey;
  const hold = (survey: Survey, decision: 'wait' | 'refuse', reason: string, at: number): void => {
    if (told.size === told.add(`${survey.id} ${reason} ${due.get(survey.id)}`).size) return;
    outcomes.get(survey.id)!.held.push({ at, decision, reason });
    tell({ at, kind: decision, survey: survey.id, reason });
  };
  const show = (survey: Survey, at: number): void => {
    const because = partsOf(conditionOf(survey.when)).map((one) => sayCondition(one));
    screen = survey;
    due.set(survey.id, Infinity);
    const times = (shown[survey.id]?.times ?? 0) + 1;
    const showing = { outcome: 'ignored' as const, at, times, asked: at, version: survey.version };
    shown[survey.id] = showing;
    session.asked++;
    outcomes.get(survey.id)!.asked.push(at);
    tell({ at, kind: 'ask', survey: survey.id, because });
  };
  const note = (survey: Survey, outcome: Shown['outcome'], at: number): void => {
    const before = { times: 0, asked: 0, ...shown[survey.id] };
    shown[survey.id] = { ...before, outcome, at, version: survey.version };
    if (screen?.id === survey.id) screen = undefined;
  };

  return {
    look(context) {
      for (const survey of surveys) noteParts(survey, context);
      const ready = surveys.filter((survey) => leftMs(survey, context) <= 0);
      const state = stateAt(context);
      // Those of higher priority first, equal ones as they stand in the file: as `decide` does.
      const inOrder = ready.sort((a, b) => (b.priority ?? 0) - (a.priority ?? 0));
      let chosen: Survey | undefined;
      for (const survey of inOrder) {
        const { show: may, wait, reason = '' } = judge(state, sampled(survey), context.now);
        if (may) chosen ??= survey;
        else hold(survey, wait ? 'wait' : 'refuse', reason, context.now);
      }
      if (chosen) show(chosen, context.now);
      const left = surveys.map((survey) => leftMs(survey, context)).filter((ms) => ms > 0);
      // With one on screen the others are looked at again.
      return chosen ? 0 : Math.min(Infinity, ...left);
    },
    note({ name, props, time }) {
      const told = isObject(props.survey) ? props.survey.id : props.survey;
      const survey = surveys.find(({ id }) => id === told);
      const at = Date.parse(time);
      const isAsked = survey && (screen?.id === survey.id || survey.when === undefined);
      if (isAsked && name === 'feedback') {
        session.own ||= screen?.id !== survey.id;
        note(survey, 'answered', at);
      } else if (isAsked && name === 'feedback_dismissed') note(survey, 'dismissed', at);
      else if (name === 'feedback') session.own = true;
      else if (name === 'page_view') screen = undefined;
    },
  };
}
