// The stages of the journey map: visits, drop-off, time, satisfaction, and what was looked for there.

import { meanScore } from '../scores/meanScore';
import { type Counts, mergeCounts, noNames } from './counts';
import { type JourneySums, noStage, type StageSums } from './journeySums';
import { ASIDE, furthestIn, listStages, stagesIn } from './stageOrder';
import { topOf } from './topOf';

export interface Satisfaction {
  /** 0 is the lowest point of each score's own scale, 100 the highest. */
  mean: number;
  low: number | null;
  high: number | null;
  n: number;
}

export interface JourneyStage {
  stage: string;
  /** Visits that were in it. */
  visits: number;
  /** Visits that came at least this far, those that passed it by included. */
  reached: number;
  /** Visits that came no further. */
  left: number;
  /** Median of the time spent in it, milliseconds; null when nobody was there. */
  medianMs: number | null;
  /** Null where nobody answered. */
  satisfaction: Satisfaction | null;
  terms: { term: string; found: boolean; visits: number }[];
  products: { name: string; visits: number }[];
  errors: { text: string; visits: number }[];
  /** The last acts of those who came no further, most often first. */
  exits: { acts: string[]; visits: number }[];
  /** Not on the way to an order: what comes after one. */
  isAside: boolean;
}

const TOP = 5;
const TOP_EXITS = 3;

function medianOf(values: number[]): number | null {
  if (!values.length) return null;
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : Math.round((sorted[middle - 1]! + sorted[middle]!) / 2);
}

function satisfactionOf(scores: Counts): Satisfaction | null {
  const tallies = Object.keys(scores)
    .map((value) => ({ value: Number(value), n: scores[value]! }))
    .sort((a, b) => a.value - b.value);
  const score = meanScore(tallies, [0, 100]);
  return score ? { mean: score.score, low: score.low, high: score.high, n: score.n } : null;
}

/** Visits that came this far, and those of them that came no further, with their last acts. */
interface Passage {
  reached: number;
  left: number;
  lastActs: Counts;
}

function passageOf({ stageSets, lastActs }: JourneySums, order: string[], index: number): Passage {
  const passage: Passage = { reached: 0, left: 0, lastActs: noNames() };
  const isLast = index === order.length - 1;
  for (const stageSet of Object.keys(stageSets)) {
    const place = furthestIn(stageSet, order);
    if (place < index) continue;
    passage.reached += stageSets[stageSet]!;
    if (place > index || isLast) continue;
    passage.left += stageSets[stageSet]!;
    mergeCounts(passage.lastActs, lastActs[stageSet] ?? {});
  }
  return passage;
}

/** A term stands behind the word that says whether anything was found: `false rain jacket`. */
const termIn = (name: string): { term: string; found: boolean } => ({
  term: name.slice(name.indexOf(' ') + 1),
  found: name.startsWith('true '),
});

function sumStage(stage: string, sums: StageSums, { reached, left, lastActs }: Passage): JourneyStage {
  const { times, terms, products, errors, scores } = sums;
  return {
    stage,
    visits: times.length,
    reached,
    left,
    medianMs: medianOf(times),
    satisfaction: satisfactionOf(scores),
    terms: topOf(terms, TOP).map(({ name, visits }) => ({ ...termIn(name), visits })),
    products: topOf(products, TOP),
    errors: topOf(errors, TOP).map(({ name, visits }) => ({ text: name, visits })),
    exits: topOf(lastActs, TOP_EXITS).map(({ name, visits }) => ({ acts: JSON.parse(name) as string[], visits })),
    isAside: stage === ASIDE,
  };
}

/** In the order of the journey; what comes after an order stands last. */
export function sumStages(sums: JourneySums): JourneyStage[] {
  const order = listStages(sums);
  const sumsOf = (stage: string): StageSums => sums.stages[stage] ?? noStage();
  const stages = order.map((stage, index) => sumStage(stage, sumsOf(stage), passageOf(sums, order, index)));
  const after = Object.keys(sums.stageSets)
    .filter((stageSet) => stagesIn(stageSet).includes(ASIDE))
    .reduce((visits, stageSet) => visits + sums.stageSets[stageSet]!, 0);
  if (!after) return stages;
  return [...stages, sumStage(ASIDE, sumsOf(ASIDE), { reached: after, left: 0, lastActs: {} })];
}
