// The journey's reducer: one event more, and the journey as it is after it.

import type { Mark } from '../condition/condition';
import type { KlankbordEvent } from '../wire/event';
import { addCartStep, type CartStep, cartStep } from './cart';
import { furtherStage, stageOf } from './stageOf';
import { defaultStages, FIRST_STAGE, type StageTable } from './stages';
import { type TrailStep, trailStep } from './trailStep';

/** Steps that are kept of a journey. */
export const MAX_TRAIL_STEPS = 50;
/** Occurrences that are kept for each `event` condition. */
export const MAX_MARKS = 20;

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
  marks: Record<string, Mark[]>;
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

/** Events about Klankbord itself: they are counted, but are no step of the visitor's story. */
const isOwn = (name: string): boolean =>
  name.startsWith('feedback_') || name === 'consent' || name === 'identify' || name === 'session_start';

/** The marks with one more occurrence under each of the keys; the same event is remembered once. */
export function addMarks(marks: JourneyPart['marks'], keys: string[], event: KlankbordEvent): JourneyPart['marks'] {
  if (!keys.length) return marks;
  const mark: Mark = { id: event.id, ms: Date.parse(event.time), ...(event.view && { view: event.view }) };
  const add = (known: Mark[] = []): Mark[] =>
    known.some(({ id }) => id === mark.id) ? known : [...known, mark].slice(-MAX_MARKS);
  return { ...marks, ...Object.fromEntries(keys.map((key) => [key, add(marks[key])])) };
}

/**
 * The journey after one more event.
 *
 * @param marks the keys under which conditions want to remember this event (`marksOf`)
 * @example advance(emptyJourney(), event).stage // 'search'
 */
export function advance(
  journey: JourneyPart,
  event: KlankbordEvent,
  stages: StageTable = defaultStages,
  marks: string[] = [],
): JourneyPart {
  const set = stageOf(event, stages);
  const stage = set ?? journey.stage;
  const moment = event.name === 'moment' ? String(event.props.moment) : undefined;
  return {
    stage,
    stageId: set ? event.id : journey.stageId,
    furthest: furtherStage(journey.furthest, stage, stages),
    trail: isOwn(event.name) ? journey.trail : [...journey.trail, trailStep(event, stage)].slice(-MAX_TRAIL_STEPS),
    cart: addCartStep(journey.cart, cartStep(event)),
    counts: { ...journey.counts, [event.name]: (journey.counts[event.name] ?? 0) + 1 },
    moments: moment && !journey.moments.includes(moment) ? [...journey.moments, moment] : journey.moments,
    marks: addMarks(journey.marks, marks, event),
  };
}
