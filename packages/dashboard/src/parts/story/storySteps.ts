// The steps of a story, out of the trail that an answer carries and the events that came after it.

import { isNews, type Weight, weighStep } from '@klankbord/protocol/steps';
import { isObject, isText, type FeedbackContext } from '@klankbord/protocol/wire';
import type { LaterEvent } from '../../readings';
import { sentenceOf } from '../../texts/wordStep';
import type { StoryStep } from './bandsOf';
import { storyStep } from './storyStep';

function stepOf(raw: unknown, stage: string): StoryStep[] {
  if (!isObject(raw) || !isText(raw.name) || !isText(raw.time) || Number.isNaN(Date.parse(raw.time))) return [];
  return [{ ...raw, name: raw.name, time: raw.time, stage: isText(raw.stage) ? raw.stage : stage }];
}

const isVoucherRefusal = ({ name, kind, status }: StoryStep): boolean =>
  (name === 'coupon' && status === 'refused') || (name === 'checkout_error' && kind === 'voucher');

/** What is told once however often it happens in a row: it would drown the rest. */
const REPEATED: readonly Weight[] = ['frustration', 'error', 'slow'];

function countRepeats(steps: StoryStep[]): StoryStep[] {
  const told: StoryStep[] = [];
  for (const step of steps) {
    const before = told.at(-1);
    const again = before?.stage === step.stage && REPEATED.includes(weighStep(step));
    if (again && sentenceOf(before) === sentenceOf(step)) {
      told[told.length - 1] = { ...before, times: (before.times ?? 1) + 1 };
    } else told.push(step);
  }
  return told;
}

/** How far somebody read is told by the furthest. */
const isFurthest = (step: StoryStep, next: StoryStep | undefined): boolean =>
  step.name !== 'scroll_depth' || next?.name !== step.name;

/**
 * The same thing told twice is told once: shops push the view and the completion of a checkout step, and a refused
 * voucher both as a coupon and as an error. The trail does not carry what would tell them apart.
 */
export function tellOnce(all: StoryStep[]): StoryStep[] {
  const steps = all.filter(isNews).filter((step, index, news) => isFurthest(step, news[index + 1]));
  const once = steps.filter((step, index) => {
    const before = steps[index - 1];
    if (before && isVoucherRefusal(before) && isVoucherRefusal(step) && before.name !== step.name) return false;
    if (step.name !== 'checkout_step') return true;
    const last = steps
      .slice(0, index)
      .reverse()
      .find(({ name }) => name === 'checkout_step' || name === 'begin_checkout');
    return !(last?.name === 'checkout_step' && last.step === step.step);
  });
  return countRepeats(once);
}

/** The trail. The collector takes the context as it comes: what has no name or no time is no step. */
export function trailSteps({ trail, stage }: FeedbackContext): StoryStep[] {
  const known = isText(stage) ? stage : '';
  return Array.isArray(trail) ? tellOnce(trail.flatMap((step) => stepOf(step, known))) : [];
}

/** Whole events as steps, cut down as the trail is; a step without a stage stays in the one before. */
export function laterSteps(events: LaterEvent[], stage: string): StoryStep[] {
  let current = stage;
  return events.map((event) => {
    current = event.stage ?? current;
    return storyStep(event, current);
  });
}
