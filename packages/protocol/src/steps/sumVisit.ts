// A visit in a few figures, kept up as its events come in: what a list of visits shows.

import { furtherStage, stageOf } from '../journey/stageOf';
import { FIRST_STAGE } from '../journey/stages';
import type { JsonObject } from '../wire/json';
import { type Weight, weighStep } from './weighStep';

export interface VisitSum {
  /** ISO 8601, as is `last`. */
  began: string;
  last: string;
  stage: string;
  furthest: string;
  signals: number;
  /** Acts that say where somebody is in the shop: those that set a stage. */
  acts: number;
  /** How many signals weigh how much. */
  weights: Partial<Record<Weight, number>>;
  /** Each once, in the order in which they came. */
  moments: string[];
}

/**
 * The sum with one event more.
 *
 * @param sum undefined for the first event
 * @example events.reduce(sumVisit, undefined)?.furthest // 'cart'
 */
export function sumVisit(
  sum: VisitSum | undefined,
  event: { name: string; time: string; stage?: string; props: JsonObject },
): VisitSum {
  const { name, time, props } = event;
  const before = sum ?? {
    ...{ began: time, last: time, stage: FIRST_STAGE, furthest: FIRST_STAGE },
    ...{ signals: 0, acts: 0, weights: {}, moments: [] },
  };
  const stage = event.stage ?? before.stage;
  const weight = weighStep({ ...props, name });
  const { moment } = props;
  const isNew = name === 'moment' && typeof moment === 'string' && !before.moments.includes(moment);
  return {
    began: time < before.began ? time : before.began,
    last: time > before.last ? time : before.last,
    stage,
    furthest: furtherStage(before.furthest, stage),
    signals: before.signals + 1,
    acts: before.acts + (stageOf({ name }) ? 1 : 0),
    weights: { ...before.weights, [weight]: (before.weights[weight] ?? 0) + 1 },
    moments: isNew ? [...before.moments, moment] : before.moments,
  };
}
