// The steps of a story, out of the trail that an answer carries and the events that came after it.

import { trailStep } from '@klankbord/protocol/journey';
import { isObject, isText, type FeedbackContext } from '@klankbord/protocol/wire';
import type { LaterEvent } from '../../readings';
import type { StoryStep } from './bandsOf';

function stepOf(raw: unknown, stage: string): StoryStep[] {
  if (!isObject(raw) || !isText(raw.name) || !isText(raw.time) || Number.isNaN(Date.parse(raw.time))) return [];
  return [{ ...raw, name: raw.name, time: raw.time, stage: isText(raw.stage) ? raw.stage : stage }];
}

const isVoucherRefusal = ({ name, kind, status }: StoryStep): boolean =>
  (name === 'coupon' && status === 'refused') || (name === 'checkout_error' && kind === 'voucher');

/**
 * The same thing told twice is told once: shops push the view and the completion of a checkout step, and a refused
 * voucher both as a coupon and as an error. The trail does not carry what would tell them apart.
 */
function tellOnce(steps: StoryStep[]): StoryStep[] {
  return steps.filter((step, index) => {
    const before = steps[index - 1];
    if (before && isVoucherRefusal(before) && isVoucherRefusal(step) && before.name !== step.name) return false;
    if (step.name !== 'checkout_step') return true;
    const last = steps
      .slice(0, index)
      .reverse()
      .find(({ name }) => name === 'checkout_step' || name === 'begin_checkout');
    return !(last?.name === 'checkout_step' && last.step === step.step);
  });
}

/** The trail. The collector takes the context as it comes: what has no name or no time is no step. */
export function trailSteps({ trail, stage }: FeedbackContext): StoryStep[] {
  const known = isText(stage) ? stage : '';
  return Array.isArray(trail) ? tellOnce(trail.flatMap((step) => stepOf(step, known))) : [];
}

/** What came after, cut down as the trail is; a step without a stage stays in the one before. */
export function laterSteps(events: LaterEvent[], stage: string): StoryStep[] {
  let current = stage;
  return events.map(({ page, stage: own, ...event }) => {
    current = own ?? current;
    const { id: _, ...step } = trailStep({ id: '', ...event, ...(page && { page }) }, current);
    return step as StoryStep;
  });
}
