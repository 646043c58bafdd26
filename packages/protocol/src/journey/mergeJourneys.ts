// One journey out of what the tabs of a session know, each tab having written only its own part.

import { mergeMarks } from './addMarks';
import { addCounts, emptyJourney, type JourneyPart, MAX_TRAIL_STEPS } from './advance';
import { byId } from './byId';
import { addCartStep, type Cart, foldCart } from './cart';
import { furtherStage } from './stageOf';
import { defaultStages, type StageTable } from './stages';
import type { TrailStep } from './trailStep';

/** A journey as it is told: to surveys, to the answer, to the developer. */
export interface Journey {
  stage: string;
  furthest: string;
  trail: TrailStep[];
  counts: Record<string, number>;
  cart?: Cart;
  moments: string[];
}

function mergeTwo(a: JourneyPart, b: JourneyPart, stages: StageTable): JourneyPart {
  const { stage, stageId } = b.stageId > a.stageId ? b : a;
  return {
    stage,
    stageId,
    furthest: furtherStage(a.furthest, b.furthest, stages),
    trail: byId(a.trail, b.trail).slice(-MAX_TRAIL_STEPS),
    cart: byId(a.cart, b.cart).reduce(addCartStep, []),
    counts: addCounts(a.counts, b.counts),
    moments: [...new Set([...a.moments, ...b.moments])],
    marks: mergeMarks(a.marks, b.marks),
  };
}

/** The parts of all tabs as one part: trail, cart and marks by event id, counts summed, the newest stage. */
export const mergeParts = (parts: JourneyPart[], stages: StageTable = defaultStages): JourneyPart =>
  parts.reduce((all, part) => mergeTwo(all, part, stages), emptyJourney());

/**
 * A merged part as it is told to the outside: no ids, the cart folded.
 *
 * @example tellJourney(mergeParts([tabOne, tabTwo]))
 */
export function tellJourney({ stage, furthest, trail, counts, cart, moments }: JourneyPart): Journey {
  const folded = foldCart(cart);
  return {
    stage,
    furthest,
    trail: trail.map(({ id: _, ...step }) => step as TrailStep),
    counts: { ...counts },
    ...(folded && { cart: folded }),
    moments: [...moments],
  };
}
