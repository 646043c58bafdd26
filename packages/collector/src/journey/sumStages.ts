// The stages of the journey map: visits, drop-off, time, satisfaction, and what was looked for there.

import { meanScore } from '../scores/meanScore';
import { ASIDE, furthestOf, listStages } from './stageOrder';
import { type Top, topOf } from './topOf';
import type { VisitDigest } from './visitDigest';

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

export function medianOf(values: number[]): number | null {
  if (!values.length) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : Math.round((sorted[middle - 1]! + sorted[middle]!) / 2);
}

export function satisfactionOf(values: number[]): Satisfaction | null {
  const score = meanScore(
    values.map((value) => ({ value, n: 1 })),
    [0, 100],
  );
  return score ? { mean: score.score, low: score.low, high: score.high, n: score.n } : null;
}

const inStage = <T extends { stage: string }>(lists: T[][], stage: string): T[] =>
  lists.flatMap((list) => list.filter((one) => one.stage === stage));

const flat = <T extends object>(tops: Top<T>[]): (T & { visits: number })[] =>
  tops.map(({ value, visits }) => ({ ...value, visits }));

function sumStage(stage: string, all: VisitDigest[], reached: VisitDigest[], left: VisitDigest[]): JourneyStage {
  const there = all.filter(({ stages }) => stages.some((one) => one.stage === stage));
  const times = there.map(({ stages }) => stages.find((one) => one.stage === stage)!.ms);
  const terms = inStage(
    there.map((visit) => visit.terms),
    stage,
  ).map(({ term, found }) => ({ term, found }));
  const products = inStage(
    there.map((visit) => visit.products),
    stage,
  ).map(({ name }) => ({ name }));
  const errors = inStage(
    there.map((visit) => visit.errors),
    stage,
  ).map(({ text }) => ({ text }));
  const scores = inStage(
    all.map((visit) => visit.scores),
    stage,
  ).map(({ value }) => value);
  const exits = left.filter(({ lastActs }) => lastActs.length).map(({ lastActs }) => ({ acts: lastActs }));
  return {
    stage,
    visits: there.length,
    reached: reached.length,
    left: left.length,
    medianMs: medianOf(times),
    satisfaction: satisfactionOf(scores),
    terms: flat(topOf(terms, TOP, ({ term, found }) => `${found} ${term}`)),
    products: flat(topOf(products, TOP, ({ name }) => name)),
    errors: flat(topOf(errors, TOP, ({ text }) => text)),
    exits: flat(topOf(exits, 3, ({ acts }) => acts.join('\n'))),
    isAside: stage === ASIDE,
  };
}

/** In the order of the journey; what comes after an order stands last. */
export function sumStages(visits: VisitDigest[]): JourneyStage[] {
  const order = listStages(visits);
  const furthest = new Map(visits.map((visit) => [visit, furthestOf(visit, order)]));
  const place = (visit: VisitDigest): number => order.indexOf(furthest.get(visit) ?? '');
  const stages = order.map((stage, index) => {
    const reached = visits.filter((visit) => place(visit) >= index);
    const isLast = index === order.length - 1;
    return sumStage(stage, visits, reached, isLast ? [] : reached.filter((visit) => place(visit) === index));
  });
  const after = visits.filter(({ stages: been }) => been.some((one) => one.stage === ASIDE));
  return after.length ? [...stages, sumStage(ASIDE, visits, after, [])] : stages;
}
