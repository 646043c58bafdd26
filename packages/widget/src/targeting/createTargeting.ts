// Deciding when to ask: evaluates `when`, asks the one decision function, and says why not.

import {
  type ConditionContext,
  conditionOf,
  fitsAddress,
  holds,
  type Leaf,
  listLeaves,
  parseDuration,
} from '@klankbord/protocol/condition';
import { choose, type Decision, type DecideState, judge, judgeAll } from '@klankbord/protocol/decide';
import type { Survey } from '@klankbord/protocol/survey';
import type { RepeatState } from './createRepeatState';

/** Why a survey is or is not shown now. */
export interface Explanation {
  survey: string;
  decision: 'show' | 'wait' | 'refuse';
  /** A rule of etiquette; `when` while its condition does not hold, `no-when` for one that only `open()` shows. */
  reason?: string;
  /** Every condition of `when` and `audience` that has no other within it; a negated one has to be false. */
  conditions: Leaf[];
}

export interface TargetingParts {
  surveys(): Survey[];
  /** What conditions see now. */
  context(): ConditionContext;
  state(): DecideState;
  now(): number;
  repeat: Pick<RepeatState, 'waits' | 'wait' | 'isNews'>;
  /** Absent: somebody else shows, who asks for `next()`. `fits` is to be asked when all is ready to be seen. */
  show?: ((survey: Survey, fits: () => boolean) => void) | undefined;
  /** A survey has been waiting for a while, or none is any more: the launcher offers it. */
  offer(survey?: Survey): void;
  /** Told once per survey, reason and session, and only after `when` was true. */
  suppressed(survey: Survey, reason: string): void;
}

export interface Targeting {
  /** Something has happened: look again. */
  look(): void;
  next(): Survey | null;
  explain(id?: string): Explanation[];
  /** False when no survey could show itself on this page, whatever happens. */
  mayCome(): boolean;
  /** The survey was shown: its moment is over until its condition becomes true anew. */
  settle(survey: Survey): void;
  stop(): void;
}

/** Milliseconds between two looks while a survey waits for a quiet moment. */
const WAIT_MS = 1000;
/** Milliseconds of waiting after which the launcher offers it: our choice, longer than what a click or a word takes. */
const OFFER_MS = 5000;

export function createTargeting({ surveys, context, state, now, repeat, ...parts }: TargetingParts): Targeting {
  /** Since when the condition of a survey holds; Infinity once it is settled. */
  const due = new Map<string, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Milliseconds until a survey may be asked; Infinity while its time has not come. */
  const leftMs = ({ id, delay, ...survey }: Survey, here: ConditionContext): number => {
    const when = conditionOf(survey.when);
    if (!when) return Infinity;
    const isTrue = holds(when, here);
    if (!isTrue) due.delete(id);
    else if (!due.has(id)) due.set(id, here.now);
    // Its moment has been: that is not asked again, only whether this is still the place.
    if (repeat.waits().includes(id)) return fitsAddress(when, here) ? 0 : Infinity;
    return isTrue ? due.get(id)! + (parseDuration(delay) ?? 0) - here.now : Infinity;
  };
  const judgeReady = (): Decision[] => {
    const here = context();
    const ready = surveys().filter((survey) => leftMs(survey, here) <= 0);
    return ready[0] ? judgeAll(state(), ready, now()) : [];
  };
  const settle = ({ id }: Survey): void => {
    due.set(id, Infinity);
    repeat.wait(id, false);
  };
  const plan = (ms: number): void => {
    clearTimeout(timer);
    if (ms < Infinity) timer = setTimeout(look, ms);
  };
  /** Fetching takes time: is it still the moment, the place, and allowed? If not, it waits. */
  const fits = (survey: Survey): boolean => {
    const isFit = fitsAddress(conditionOf(survey.when)!, context()) && !!judge(state(), survey, now()).show;
    if (!isFit) {
      due.delete(survey.id);
      repeat.wait(survey.id, true);
      plan(WAIT_MS);
    }
    return isFit;
  };

  const look = (): void => {
    const decisions = judgeReady();
    const { show: chosen, wait } = { ...choose(decisions) };
    for (const { wait: waiting, refuse, reason } of decisions) {
      const held = waiting ?? refuse;
      if (waiting) repeat.wait(waiting.id, true);
      if (held && repeat.isNews(`${held.id} ${reason}`)) parts.suppressed(held, reason!);
    }
    const here = context();
    parts.offer(wait && here.now - (due.get(wait.id) ?? 0) > OFFER_MS ? wait : undefined);
    if (chosen && parts.show) {
      settle(chosen);
      parts.show(chosen, () => fits(chosen));
    }
    // What is refused waits for nothing but the next thing to happen.
    const left = surveys().map((survey) => leftMs(survey, here));
    plan(wait ? WAIT_MS : Math.min(...left.map((ms) => (ms > 0 ? Math.max(WAIT_MS / 10, ms) : Infinity))));
  };

  const explain = (survey: Survey): Explanation => {
    const here = context();
    const when = conditionOf(survey.when);
    const isHeld = !!when && (holds(when, here) || repeat.waits().includes(survey.id));
    const no = when ? !isHeld && 'when' : 'no-when';
    const { reason, ...verdict } = no ? { refuse: 1, reason: no } : judge(state(), survey, now());
    return {
      survey: survey.id,
      decision: Object.keys(verdict)[0] as 'show',
      ...(reason && { reason }),
      conditions: [when, survey.audience].flatMap((one) => (one ? listLeaves(one, here) : [])),
    };
  };

  return {
    look,
    settle,
    next: () => choose(judgeReady())?.show ?? null,
    explain: (id) =>
      surveys()
        .filter((survey) => !id || survey.id === id)
        .map(explain),
    mayCome: () =>
      surveys().some((survey) => {
        const { refuse, reason } = judge(state(), survey, now());
        return survey.when && (!refuse || reason === 'audience');
      }),
    stop: () => clearTimeout(timer),
  };
}
