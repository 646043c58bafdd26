// The journey's reducer: one event more, and the journey as it is after it.

import type { Marking } from '../condition/condition';
import type { KlankbordEvent } from '../wire/event';
import { addMarks, type Marks, ownNames } from './addMarks';
import { addCartStep, type CartStep, cartStep } from './cart';
import { furtherStage, stageOf } from './stageOf';
import { defaultStages, FIRST_STAGE, type StageTable } from './stages';
import { type TrailStep, trailStep } from './trailStep';

/** Steps that are kept of a journey. */
export const MAX_TRAIL_STEPS = 50;

/** What one tab knows of a session's journey: plain JSON, merged with other tabs by event id. */
export interface JourneyPart {
  stage: string;
  /** The id of the event that set the stage. */
  stageId: string;
  furthest: string;
  trail: TrailStep[];
  cart: CartStep[];
  counts: Record<string, number>;
  moments: string[];
  marks: Marks;
}

/** The journey of a visitor who has just arrived. */
export const emptyJourney = (): JourneyPart => ({
  stage: FIRST_STAGE,
  stageId: '',
  furthest: FIRST_STAGE,
  trail: [],
  cart: [],
  counts: {},
  moments: [],
  marks: {},
});

/**
 * Events about Klankbord itself, and what happens on every page of every visit: they are counted, but are no step of the
 * visitor's story, and would push its beginning out of the trail.
 */
const NO_STEP = /^(feedback_.*|consent|identify|session_start|scroll_depth)$/;
const isStep = ({ name, props }: KlankbordEvent): boolean =>
  !NO_STEP.test(name) && !(name === 'web_vital' && props.rating !== 'poor');

/** Counts by name, summed. */
export function addCounts(some: Record<string, number>, more: Record<string, number>): Record<string, number> {
  const sums = ownNames(some);
  for (const name of Object.keys(more)) sums[name] = (sums[name] ?? 0) + more[name]!;
  return sums;
}

/**
 * The journey after one more event.
 *
 * @param marks how conditions want to remember this event (`marksOf`)
 * @example advance(emptyJourney(), event).stage // 'search'
 */
export function advance(
  journey: JourneyPart,
  event: KlankbordEvent,
  stages: StageTable = defaultStages,
  marks: Marking[] = [],
): JourneyPart {
  const { name } = event;
  const set = stageOf(event, stages);
  const stage = set ?? journey.stage;
  return {
    stage,
    stageId: set ? event.id : journey.stageId,
    furthest: furtherStage(journey.furthest, stage, stages),
    trail: isStep(event) ? [...journey.trail, trailStep(event, stage)].slice(-MAX_TRAIL_STEPS) : journey.trail,
    cart: addCartStep(journey.cart, cartStep(event)),
    counts: { ...journey.counts, [name]: (Object.hasOwn(journey.counts, name) ? journey.counts[name]! : 0) + 1 },
    moments: name === 'moment' ? [...new Set([...journey.moments, String(event.props.moment)])] : journey.moments,
    marks: addMarks(journey.marks, marks, event),
  };
}
