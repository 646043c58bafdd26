// The steps of a story, out of the trail that an answer carries and the events that came after it.

import { trailStep } from '@klankbord/protocol/journey';
import { isObject, isText, type FeedbackContext } from '@klankbord/protocol/wire';
import type { LaterEvent } from '../../readings';
import type { StoryStep } from './bandsOf';

function stepOf(raw: unknown, stage: string): StoryStep[] {
  if (!isObject(raw) || !isText(raw.name) || !isText(raw.time) || Number.isNaN(Date.parse(raw.time))) return [];
  return [{ ...raw, name: raw.name, time: raw.time, stage: isText(raw.stage) ? raw.stage : stage }];
}

/** The trail. The collector takes the context as it comes: what has no name or no time is no step. */
export function trailSteps({ trail, stage }: FeedbackContext): StoryStep[] {
  const known = isText(stage) ? stage : '';
  return Array.isArray(trail) ? trail.flatMap((step) => stepOf(step, known)) : [];
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
