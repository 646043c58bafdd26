// Adds to the sums of a journey what is needed to say what each happening of a visit goes together with.

import { add, addTo, type Counts, noNames, tally, under } from './counts';
import { type HappeningSums, type JourneySums, noHappening, noOutcomes } from './journeySums';
import type { Happening, VisitDigest } from './visitDigest';

/** Dimensions of the visit itself; the others are what a happening was about. */
const VISIT_DIMENSIONS = ['device', 'channel', 'locale'] as const;

export const isOfVisit = (dimension: string): boolean => (VISIT_DIMENSIONS as readonly string[]).includes(dimension);

export const keyOf = ({ kind, name }: Pick<Happening, 'kind' | 'name'>): string => `${kind} ${name}`;
export const pairOf = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);

/** Visits are compared with those on the same kind of device that came as far. */
const stratumOf = (milestone: string, device: string | undefined): string => `${milestone} ${device ?? ''}`;
const reached = ({ milestones }: VisitDigest): string[] => ['', ...milestones];

/** The name of a stratum and a place in `happened`; all over is the place without a name. */
export const happenedAt = (stratum: string, place: string): string => `${stratum}\n${place}`;

export const placeOf = (dimension: string, value: string): string => `${dimension} ${value}`;

/** The name under which the exposure to a dimension is counted: who came that far could meet it. */
export const exposureOf = (dimension: string, milestone: string): string =>
  isOfVisit(dimension) ? `${milestone} ${dimension}` : dimension;

/** What the visit itself can be told apart by, as dimension and value. */
const traitsOf = (visit: VisitDigest): [string, string][] =>
  VISIT_DIMENSIONS.flatMap((dimension): [string, string][] => {
    const value = visit[dimension];
    return value === undefined ? [] : [[dimension, value]];
  });

const countsIn = (all: Record<string, Counts>, name: string): Counts => under(all, name, noNames<number>);

function addExposure(sums: JourneySums, visit: VisitDigest, traits: [string, string][]): void {
  for (const [dimension, values] of Object.entries(visit.exposures)) {
    add(sums.exposedAll, dimension);
    for (const value of values) add(countsIn(sums.exposed, dimension), value);
  }
  for (const milestone of reached(visit)) {
    tally(sums.strata, stratumOf(milestone, visit.device), visit.bought);
    for (const [dimension, value] of traits) {
      const exposure = exposureOf(dimension, milestone);
      add(sums.exposedAll, exposure);
      add(countsIn(sums.exposed, exposure), value);
    }
  }
}

/** What came of the surveys that were shown after a moment, in visits in which it came. */
function addAsked(sum: HappeningSums, { asked, bought }: VisitDigest): void {
  const after = asked.filter(({ moment }) => moment === sum.name);
  if (after.length) addTo(sum.asked, bought);
  for (const { survey, outcome } of after) under(sum.triggers, survey, noOutcomes)[outcome]++;
}

function addHappening(
  sums: JourneySums,
  visit: VisitDigest,
  happening: Happening,
  traits: [string, string][],
  stageSet: string,
): void {
  const sum = under(sums.happenings, keyOf(happening), () => noHappening(happening));
  const { bought, device } = visit;
  const { stage, page, times, after, isExit } = happening;
  addTo(sum, bought);
  sum.times += times;
  if (isExit) sum.exits++;
  if (!bought) add(sum.leftIn, stageSet);
  add(sum.stages, stage);
  add(sum.after, after);
  if (page) {
    add(sum.pages, page.url);
    if (page.title !== undefined) sums.titles[page.url] ??= page.title;
  }
  for (const milestone of reached(visit)) tally(sum.having, stratumOf(milestone, device), bought);
  const stratum = stratumOf(after, device);
  tally(sum.happened, happenedAt(stratum, ''), bought);
  for (const [dimension, value] of [...Object.entries(happening.about), ...traits]) {
    add(countsIn(sum.about, dimension), value);
    tally(sum.happened, happenedAt(stratum, placeOf(dimension, value)), bought);
  }
  if (happening.kind === 'moment') addAsked(sum, visit);
}

/** @param stageSet the stages that the visit was in, as a name */
export function addHappenings(sums: JourneySums, visit: VisitDigest, stageSet: string): void {
  const traits = traitsOf(visit);
  addExposure(sums, visit, traits);
  const keys = visit.happenings.map(keyOf);
  for (const [index, a] of keys.entries()) for (const b of keys.slice(index + 1)) add(sums.pairs, pairOf(a, b));
  for (const happening of visit.happenings) addHappening(sums, visit, happening, traits, stageSet);
}
