// Deciding when to ask: watches the journey, evaluates `when`, asks the one decision function, and says why not.

import { type Condition, type ConditionContext, holds, listLeaves, parseDuration } from '@klankbord/protocol/condition';
import { decide, type DecideState, judge } from '@klankbord/protocol/decide';
import type { JourneyPart } from '@klankbord/protocol/journey';
import type { Survey } from '@klankbord/protocol/survey';
import type { RepeatState } from './createRepeatState';

/** Why a survey is or is not shown now. */
export interface Explanation {
  survey: string;
  decision: 'show' | 'wait' | 'refuse';
  /** A rule of etiquette, or `when` while its condition does not hold, `no-when` for one that only `open()` shows. */
  reason?: string;
  conditions: { condition: Condition; value: boolean }[];
}

export interface TargetingParts {
  surveys(): Survey[];
  part(): JourneyPart;
  state: RepeatState;
  typing(): boolean;
  now(): number;
  show(survey: Survey): void;
  /** Told once per survey, reason and session, and only after `when` was true. */
  suppressed(survey: Survey, reason: string): void;
}

export interface Targeting {
  /** Something has happened: look again. */
  look(): void;
  next(): Survey | null;
  explain(id?: string): Explanation[];
  /** The survey was shown or answered: its moment is over until its condition becomes true anew. */
  settle(survey: Survey): void;
  stop(): void;
}

/** Milliseconds between two looks while a survey waits for a quiet moment. */
const WAIT_MS = 1000;

export function createTargeting(parts: TargetingParts): Targeting {
  const { state, now } = parts;
  /** Surveys whose condition holds: since when, and by which marks. */
  const due = new Map<string, number>();
  const settled = new Set<string>();
  const told = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const context = (): ConditionContext => {
    const { stage, marks } = parts.part();
    return { stage, url: location.href, now: now(), marks: (key) => marks[key] ?? [] };
  };
  const decideState = (): DecideState => ({
    shown: state.shown(),
    onScreen: state.onScreen(now()),
    typing: parts.typing(),
  });
  /** Brings the latches up to date and gives the surveys whose time has come. */
  const ready = (): Survey[] => {
    const here = context();
    return parts.surveys().filter(({ id, when, delay }) => {
      if (!when || !holds(when, here)) {
        due.delete(id);
        settled.delete(id);
        return false;
      }
      const since = due.get(id) ?? now();
      due.set(id, since);
      return !settled.has(id) && now() - since >= (parseDuration(delay) ?? 0);
    });
  };
  const tell = (survey: Survey, reason: string): void => {
    const key = `${survey.id} ${reason}`;
    if (told.has(key)) return;
    told.add(key);
    parts.suppressed(survey, reason);
  };
  /** The time until the next survey's delay is over. */
  const nextLookMs = (): number =>
    Math.min(
      ...parts.surveys().map(({ id, delay }) => {
        const since = due.get(id);
        const left = since === undefined || settled.has(id) ? Infinity : since + (parseDuration(delay) ?? 0) - now();
        return left > 0 ? left : Infinity;
      }),
    );
  const look = (): void => {
    clearTimeout(timer);
    const surveys = ready();
    const decision = surveys.length ? decide(decideState(), surveys, now()) : undefined;
    let again = nextLookMs();
    if (decision && 'show' in decision) parts.show(decision.show);
    else if (decision && 'wait' in decision) {
      tell(decision.wait, decision.reason);
      again = Math.min(again, WAIT_MS);
    } else if (decision) {
      tell(decision.refuse, decision.reason);
      settled.add(decision.refuse.id);
    }
    if (again < Infinity) timer = setTimeout(look, again);
  };

  const explainOne = (survey: Survey): Explanation => {
    const { id, when } = survey;
    const conditions = when ? listLeaves(when, context()) : [];
    if (!when) return { survey: id, decision: 'refuse', reason: 'no-when', conditions };
    if (!holds(when, context())) return { survey: id, decision: 'refuse', reason: 'when', conditions };
    const decision = judge(decideState(), survey, now());
    if ('show' in decision) return { survey: id, decision: 'show', conditions };
    return { survey: id, decision: 'wait' in decision ? 'wait' : 'refuse', reason: decision.reason, conditions };
  };

  return {
    look,
    next() {
      const decision = decide(decideState(), ready(), now());
      return decision && 'show' in decision ? decision.show : null;
    },
    explain: (id) =>
      parts
        .surveys()
        .filter((survey) => id === undefined || survey.id === id)
        .map(explainOne),
    settle: (survey) => void settled.add(survey.id),
    stop: () => clearTimeout(timer),
  };
}
