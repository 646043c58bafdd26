// Deciding when to ask: evaluates `when`, asks the one decision function, and says why not.

import {
  type Condition,
  type ConditionContext,
  conditionOf,
  holds,
  listLeaves,
  parseDuration,
} from '@klankbord/protocol/condition';
import { decide, type Decision, type DecideState, judge } from '@klankbord/protocol/decide';
import type { Survey } from '@klankbord/protocol/survey';

/** Why a survey is or is not shown now. */
export interface Explanation {
  survey: string;
  decision: 'show' | 'wait' | 'refuse';
  /** A rule of etiquette; `when` while its condition does not hold, `no-when` for one that only `open()` shows. */
  reason?: string;
  conditions: { condition: Condition; value: boolean }[];
}

export interface TargetingParts {
  surveys(): Survey[];
  /** What conditions see now. */
  context(): ConditionContext;
  state(): DecideState;
  now(): number;
  show(survey: Survey): void;
  /** Told once per survey, reason and page, and only after `when` was true. */
  suppressed(survey: Survey, reason: string): void;
}

export interface Targeting {
  /** Something has happened: look again. */
  look(): void;
  next(): Survey | null;
  explain(id?: string): Explanation[];
  /** The survey was shown: its moment is over until its condition becomes true anew. */
  settle(survey: Survey): void;
  stop(): void;
}

/** Milliseconds between two looks while a survey waits for a quiet moment. */
const WAIT_MS = 1000;

export function createTargeting({ surveys, context, state, now, show, suppressed }: TargetingParts): Targeting {
  /** Since when the condition of a survey holds; Infinity once it is settled. */
  const due = new Map<string, number>();
  const told = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Milliseconds until a survey may be asked; Infinity while its condition does not hold. */
  const leftMs = ({ id, delay, ...survey }: Survey, here: ConditionContext): number => {
    const when = conditionOf(survey.when);
    if (!when || !holds(when, here)) {
      due.delete(id);
      return Infinity;
    }
    if (!due.has(id)) due.set(id, here.now);
    return due.get(id)! + (parseDuration(delay) ?? 0) - here.now;
  };
  const ready = (): Survey[] => surveys().filter((survey) => leftMs(survey, context()) <= 0);
  const tell = (survey: Survey, reason: string): void => {
    if (told.size < told.add(survey.id + reason).size) suppressed(survey, reason);
  };
  const settle = ({ id }: Survey): void => void due.set(id, Infinity);
  const choose = (): Decision | undefined => decide(state(), ready(), now());

  const look = (): void => {
    clearTimeout(timer);
    const { show: chosen, wait, refuse, reason } = { ...choose() };
    const held = wait ?? refuse;
    if (chosen) show(chosen);
    if (held) tell(held, reason!);
    if (refuse) settle(refuse);
    const here = context();
    const again = Math.min(...surveys().map((survey) => Math.max(WAIT_MS / 10, leftMs(survey, here))));
    if (again < Infinity) timer = setTimeout(look, wait ? WAIT_MS : again);
  };

  return {
    look,
    settle,
    next: () => choose()?.show ?? null,
    explain: (id) =>
      surveys()
        .filter((survey) => !id || survey.id === id)
        .map((survey) => {
          const here = context();
          const when = conditionOf(survey.when);
          const conditions = when ? listLeaves(when, here) : [];
          const no = when ? !holds(when, here) && 'when' : 'no-when';
          const { reason, ...verdict } = no ? { refuse: 1, reason: no } : judge(state(), survey, now());
          const [decision] = Object.keys(verdict) as ['show'];
          return { survey: survey.id, decision, ...(reason && { reason }), conditions };
        }),
    stop: () => clearTimeout(timer),
  };
}
