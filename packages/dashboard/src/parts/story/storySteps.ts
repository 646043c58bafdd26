// The steps of a story, out of the trail that an answer carries and the events that came after it.

import { trailStep } from '@klankbord/protocol/journey';
import type { FeedbackContext, JsonObject } from '@klankbord/protocol/wire';
import type { LaterEvent } from '../../readings';
import type { StoryStep } from './bandsOf';

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const stepOf = (raw: JsonObject, stage: string): StoryStep[] =>
  isText(raw.name) && isText(raw.time)
    ? [{ ...raw, name: raw.name, time: raw.time, stage: isText(raw.stage) ? raw.stage : stage }]
    : [];

/** The trail; what another client has sent without a name or a time is no step. */
export const trailSteps = ({ trail = [], stage = '' }: FeedbackContext): StoryStep[] =>
  trail.flatMap((step) => stepOf(step, stage));

/** What came after, cut down as the trail is; a step without a stage stays in the one before. */
export function laterSteps(events: LaterEvent[], stage: string): StoryStep[] {
  let current = stage;
  return events.map(({ page, stage: own, ...event }) => {
    current = own ?? current;
    const { id: _, ...step } = trailStep({ ...event, ...(page && { page }) }, current);
    return step as StoryStep;
  });
}
