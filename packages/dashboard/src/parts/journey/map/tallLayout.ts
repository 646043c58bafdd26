// Where everything stands on the tall map: stages from top to bottom, widths for visits.

import type { Journey, JourneyStage } from '../../../readings/journey';
import { factsOf, timeLine } from './factsOf';
import { type Pin, pinsOf } from './pinsOf';

/** The lane of the bands, and where the words begin. */
export const LANE = 56;
export const TEXT_X = 78;

export interface Block {
  stage: JourneyStage;
  other: JourneyStage | undefined;
  band: number;
  inWidth: number;
  outline: number | undefined;
  ribbon: string | undefined;
  fall: string | undefined;
  pins: Pin[];
  y: { top: number; score: number; pins: number; facts: number; left: number; end: number };
}

const TOP = 84;
const BAND = 44;
const SHOWN_PINS = 3;
const LEAVING = 46;

const fallPath = (from: number, to: number, y: number): string => {
  const width = to - from;
  return (
    `M${from} ${y}C${from} ${y + width * 0.5 + 10} ${from + 6} ${y + width + 14} ${to + 6} ${y + width + 18}` +
    `L${to + 14} ${y + 18}C${to + 4} ${y + 14} ${to} ${y + 8} ${to} ${y}Z`
  );
};

export function tallLayout(journey: Journey, other: Journey | undefined): { blocks: Block[]; height: number } {
  const { stages, items } = journey;
  const all = Math.max(1, stages[0]?.reached ?? journey.visits);
  const otherAll = Math.max(1, other?.stages[0]?.reached ?? 1);
  const pinned = pinsOf(stages, items);
  const blocks: Block[] = [];
  let top = TOP;
  for (const [index, stage] of stages.entries()) {
    const next = stages[index + 1];
    const goesOn = next && !next.isAside ? (next.reached / all) * LANE : 0;
    const band = (stage.reached / all) * LANE;
    const there = other?.stages.find((one) => one.stage === stage.stage);
    const pins = (pinned.get(stage.stage)?.pins ?? []).slice(0, SHOWN_PINS);
    const hasScore = stage.satisfaction !== null && stage.satisfaction.n >= 5;
    const lines = factsOf(stage).length + (timeLine(stage) ? 1 : 0);
    const score = top + BAND + 22;
    const pinsY = score + (hasScore ? 42 : 26);
    const facts = pinsY + pins.length * 40 - (pins.length ? 6 : 10);
    const left = facts + lines * 17 + 6;
    const end = left + (stage.left ? LEAVING - 18 : 10);
    blocks.push({
      ...{ stage, other: there, band, pins },
      inWidth: (stage.visits / all) * LANE,
      outline: there && (there.reached / otherAll) * LANE,
      ribbon: goesOn ? `M0 ${top + BAND}H${goesOn}V${end}H0Z` : undefined,
      fall: stage.left ? fallPath(goesOn, band, top + BAND) : undefined,
      y: { top, score, pins: pinsY, facts, left, end },
    });
    top = end;
  }
  return { blocks, height: top + 12 };
}
