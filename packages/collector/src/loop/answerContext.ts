// What the conditions of a loop rule see: an answer, and the story that came with it.

import { type Condition, type ConditionContext, type Mark, marksOf } from '@klankbord/protocol/condition';
import type { FeedbackContext, JsonObject, KlankbordEvent } from '@klankbord/protocol/wire';
import { deviceOf } from '../reading/deviceOf';
import { feedbackOf } from '../reading/responseSummary';
import { listScores } from '../scores/listScores';
import type { StoredEvent } from '../store/store';

/** A step of the trail as the event it was. */
function eventOf(step: JsonObject, index: number, event: KlankbordEvent): KlankbordEvent {
  const { name, time, stage, ...props } = step;
  return {
    ...event,
    id: String(index).padStart(6, '0'),
    name: String(name),
    time: String(time),
    stage: String(stage ?? ''),
    props,
  };
}

/** The events that a condition asks for, found in the trail; what is older than the trail is not known. */
function readMarks(when: Condition, event: KlankbordEvent, trail: JsonObject[]): Map<string, Mark[]> {
  const marks = new Map<string, Mark[]>();
  for (const [index, step] of trail.entries()) {
    const past = eventOf(step, index, event);
    for (const { key, ...mark } of marksOf([when], past)) {
      marks.set(key, [...(marks.get(key) ?? []), { ...mark, id: past.id, ms: Date.parse(past.time) }]);
    }
  }
  return marks;
}

/**
 * Kinds that ask for what an answer does not carry (visits, scroll, dwell, elements) do not hold.
 *
 * @param when the condition that is going to be evaluated: its events are looked for in the trail
 */
export function answerContext(when: Condition, stored: StoredEvent): ConditionContext {
  const { event, atMs } = stored;
  const feedback = feedbackOf(stored);
  const context: FeedbackContext = feedback.context ?? {};
  const marks = readMarks(when, event, context.trail ?? []);
  const known = {
    stage: event.stage ?? context.stage ?? '',
    furthest: context.furthest,
    url: event.page?.url ?? '',
    page: event.page as ConditionContext['page'],
    view: event.view,
    counts: context.counts,
    cart: context.cart as ConditionContext['cart'],
    moments: [...(context.moments ?? []), ...(feedback.moment ? [feedback.moment] : [])],
    device: deviceOf(context.device),
    touch: context.device?.touch === true,
    locale: event.locale,
    channel: event.channel ?? 'web',
    vitals: context.vitals as ConditionContext['vitals'],
    survey: feedback.survey?.id,
  };
  return {
    ...(Object.fromEntries(
      Object.entries(known).filter(([, value]) => value !== undefined),
    ) as unknown as ConditionContext),
    now: atMs,
    marks: (key) => marks.get(key) ?? [],
    answers: Object.fromEntries((feedback.answers ?? []).map(({ question, value }) => [question, value])),
    scores: Object.fromEntries(listScores(feedback).map(({ metric, value }) => [metric, value])),
  };
}
