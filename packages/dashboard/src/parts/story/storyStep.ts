// From a whole event to a step of the story: the step of a trail, and what only the event itself knows.

import { trailStep } from '@klankbord/protocol/journey';
import type { LaterEvent } from '../../readings';
import type { StoryStep } from './bandsOf';

/** A trail leaves these out to stay small; the collector has them. */
const MORE_FIELDS = [
  'percent',
  'by',
  'field',
  'target',
  'message',
  'own',
  'seconds',
  'promotion_name',
  'survey',
  'response',
];

/**
 * @param stage of the visit, where the event does not tell its own
 */
export function storyStep({ name, time, stage, page, props }: LaterEvent, before: string): StoryStep {
  const { id: _, ...step } = trailStep({ id: '', name, time, props, ...(page && { page }) }, stage ?? before);
  const more = MORE_FIELDS.flatMap((field) => {
    const value = props[field];
    return typeof value === 'object' || value === undefined ? [] : [[field, value] as const];
  });
  return { ...(step as StoryStep), ...Object.fromEntries(more) };
}
