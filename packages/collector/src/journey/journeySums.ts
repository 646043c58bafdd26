// All that a journey tells, as sums over visits: those of two days added up are those of both days.

import { type Counts, type Group, noNames, noTallies, noVisits, type Tallies } from './counts';
import type { Asking, Happening } from './visitDigest';

/** Showings by what came of them. */
export type OutcomeCounts = Record<Asking['outcome'], number>;

export interface StageSums {
  /** Milliseconds that each visit spent in it; a median needs them all. */
  times: number[];
  /** By found or not, and term. */
  terms: Counts;
  products: Counts;
  errors: Counts;
  /** By value, 0 to 100. */
  scores: Counts;
}

export interface HappeningSums {
  kind: Happening['kind'];
  name: string;
  visits: number;
  times: number;
  bought: number;
  /** Visits in which it was the leaving itself. */
  exits: number;
  /** Visits by the stage it first happened in, by how far they had come by then, and by page. */
  stages: Counts;
  after: Counts;
  pages: Counts;
  /** By dimension and value: visits in which it was about that. */
  about: Record<string, Counts>;
  /** By stratum: visits with it that reached the stratum at all. */
  having: Tallies;
  /** By stratum and place (`happenedAt`): visits that were in the stratum when it happened there. */
  happened: Tallies;
  /** Visits with it that did not buy, by the stages they were in. */
  leftIn: Counts;
  /** Of a moment: visits that were shown a survey after it, and what came of it by survey. */
  asked: Group;
  triggers: Record<string, OutcomeCounts>;
}

/** What came of the surveys that somebody was shown in one visit. */
export interface Turn {
  /** The visitor, or the visit where it has none. */
  by: string;
  beganMs: number;
  session: string;
  outcomes: Asking['outcome'][];
}

export interface JourneySums {
  all: Group;
  /** Every response once. */
  responses: Counts;
  /** By the stages that a visit was in, as JSON: visits, and the last acts of each. */
  stageSets: Counts;
  lastActs: Record<string, Counts>;
  /** Of each stage: at which place visits came to it. */
  places: Record<string, { sum: number; visits: number }>;
  stages: Record<string, StageSums>;
  /** By the stages one after the other, as JSON. */
  trails: Tallies;
  /** By how far a visit came and its device. */
  strata: Tallies;
  /** Visits that could have met it: by dimension and value, and by dimension. */
  exposed: Record<string, Counts>;
  exposedAll: Counts;
  happenings: Record<string, HappeningSums>;
  /** Visits in which two happenings came. */
  pairs: Counts;
  /** Of each page on which something happened. */
  titles: Record<string, string>;
  /** Visits by how often somebody was asked in them. */
  perVisit: Counts;
  /** By survey and moment, as JSON. */
  triggers: Record<string, OutcomeCounts>;
  turns: Turn[];
}

export const noOutcomes = (): OutcomeCounts => ({ answered: 0, partial: 0, dismissed: 0, ignored: 0 });

export const noStage = (): StageSums => ({
  times: [],
  terms: noNames(),
  products: noNames(),
  errors: noNames(),
  scores: noNames(),
});

export const noHappening = ({ kind, name }: Pick<Happening, 'kind' | 'name'>): HappeningSums => ({
  ...{ kind, name, visits: 0, times: 0, bought: 0, exits: 0 },
  stages: noNames(),
  after: noNames(),
  pages: noNames(),
  about: noNames(),
  having: noTallies(),
  happened: noTallies(),
  leftIn: noNames(),
  asked: noVisits(),
  triggers: noNames(),
});

export const noSums = (): JourneySums => ({
  all: noVisits(),
  responses: noNames(),
  stageSets: noNames(),
  lastActs: noNames(),
  places: noNames(),
  stages: noNames(),
  trails: noTallies(),
  strata: noTallies(),
  exposed: noNames(),
  exposedAll: noNames(),
  happenings: noNames(),
  pairs: noNames(),
  titles: noNames(),
  perVisit: noNames(),
  triggers: noNames(),
  turns: [],
});
