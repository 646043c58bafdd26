// Counts, in one pass over the visits, all that is needed to say what each happening goes together with.

import type { Stratum } from './lossOf';
import { count, groupOf, type Tallies, talliesOf } from './tally';
import type { Happening, VisitDigest } from './visitDigest';

/** Dimensions of the visit itself; the others are what a happening was about. */
const VISIT_DIMENSIONS = ['device', 'channel', 'locale'] as const;

export interface HappeningCounts {
  kind: Happening['kind'];
  name: string;
  visits: number;
  times: number;
  bought: number;
  /** Visits in which it was the leaving itself. */
  exits: number;
  /** Visits by the stage it first happened in, and by page. */
  stages: Map<string, number>;
  pages: Map<string, { title?: string; visits: number }>;
  /** By dimension and value: visits in which it was about that. */
  about: Map<string, Map<string, number>>;
  strata(dimension?: string, value?: string): Stratum[];
}

export interface Counts {
  happenings: HappeningCounts[];
  /** Visits that could have met it: by dimension, value. */
  exposed: Map<string, Map<string, number>>;
  /** Visits that could have met it, by dimension. */
  exposedAll: Map<string, number>;
  /** How many visits two happenings share. */
  together(a: HappeningCounts, b: HappeningCounts): number;
}

export const isOfVisit = (dimension: string): boolean => (VISIT_DIMENSIONS as readonly string[]).includes(dimension);

const add = <K>(map: Map<K, number>, key: K, n = 1): void => void map.set(key, (map.get(key) ?? 0) + n);

function addTo(all: Map<string, Map<string, number>>, name: string, key: string): void {
  const map = all.get(name) ?? new Map<string, number>();
  all.set(name, map);
  add(map, key);
}

const keyOf = ({ kind, name }: { kind: string; name: string }): string => `${kind} ${name}`;
/** Visits are compared with those on the same kind of device that came as far. */
const stratumOf = (milestone: string, device: string | undefined): string => `${milestone} ${device ?? ''}`;
const reached = ({ milestones }: VisitDigest): string[] => ['', ...milestones];

/** What a happening was about, and the visit it happened in, as dimension and value. */
export const valuesOf = (visit: VisitDigest, { about }: Happening): [string, string][] => [
  ...Object.entries(about),
  ...VISIT_DIMENSIONS.flatMap((dimension): [string, string][] => {
    const value = visit[dimension];
    return value === undefined ? [] : [[dimension, value]];
  }),
];

function newCounts({ kind, name }: Happening): Omit<HappeningCounts, 'strata'> {
  const none = { visits: 0, times: 0, bought: 0, exits: 0 };
  return { kind, name, ...none, stages: new Map(), pages: new Map(), about: new Map() };
}

function noteExposure(visit: VisitDigest, exposed: Counts['exposed'], exposedAll: Counts['exposedAll']): void {
  for (const [dimension, values] of Object.entries(visit.exposures)) {
    add(exposedAll, dimension);
    for (const value of values) addTo(exposed, dimension, value);
  }
}

/** Visits of a dimension of the visit by milestone: only who came that far could meet it. */
const placeOf = (milestone: string, dimension: string): string => `${milestone} ${dimension}`;

function notePlace(visit: VisitDigest, exposed: Counts['exposed'], exposedAll: Counts['exposedAll']): void {
  for (const dimension of VISIT_DIMENSIONS) {
    const value = visit[dimension];
    if (value === undefined) continue;
    for (const milestone of reached(visit)) {
      add(exposedAll, placeOf(milestone, dimension));
      addTo(exposed, placeOf(milestone, dimension), value);
    }
  }
}

/** The name under which the exposure to a dimension is counted. */
export const exposureOf = (dimension: string, milestone: string): string =>
  isOfVisit(dimension) ? placeOf(milestone, dimension) : dimension;

export function countHappenings(visits: VisitDigest[]): Counts {
  const all: Tallies = new Map();
  /** By happening: visits with it that reached a stratum at all, and that were there when it happened. */
  const having = new Map<string, Tallies>();
  const happened = new Map<string, Tallies>();
  const pairs = new Map<string, number>();
  const exposed: Counts['exposed'] = new Map();
  const exposedAll: Counts['exposedAll'] = new Map();
  const known = new Map<string, HappeningCounts>();

  const strataOf = (key: string, part: string): Stratum[] =>
    [...(happened.get(part) ?? [])].map(([stratum, group]) => {
      const total = groupOf(all, stratum);
      const own = groupOf(having.get(key), stratum);
      return { happened: group, comparable: { visits: total.visits - own.visits, bought: total.bought - own.bought } };
    });
  const countsOf = (happening: Happening): HappeningCounts => {
    const key = keyOf(happening);
    const found = known.get(key);
    if (found) return found;
    const made: HappeningCounts = {
      ...newCounts(happening),
      strata: (dimension, value) => strataOf(key, dimension === undefined ? key : `${key} ${dimension} ${value}`),
    };
    known.set(key, made);
    return made;
  };
  const noteHappening = (visit: VisitDigest, happening: Happening): void => {
    const key = keyOf(happening);
    const counts = countsOf(happening);
    const { bought, device } = visit;
    const { stage, page, times, after, isExit } = happening;
    counts.visits++;
    counts.times += times;
    if (bought) counts.bought++;
    if (isExit) counts.exits++;
    add(counts.stages, stage);
    if (page) counts.pages.set(page.url, { title: page.title, visits: (counts.pages.get(page.url)?.visits ?? 0) + 1 });
    for (const milestone of reached(visit)) count(talliesOf(having, key), stratumOf(milestone, device), bought);
    const stratum = stratumOf(after, device);
    count(talliesOf(happened, key), stratum, bought);
    for (const [dimension, value] of valuesOf(visit, happening)) {
      addTo(counts.about, dimension, value);
      count(talliesOf(happened, `${key} ${dimension} ${value}`), stratum, bought);
    }
  };

  for (const visit of visits) {
    noteExposure(visit, exposed, exposedAll);
    notePlace(visit, exposed, exposedAll);
    for (const milestone of reached(visit)) count(all, stratumOf(milestone, visit.device), visit.bought);
    const keys = visit.happenings.map(keyOf);
    for (const a of keys) for (const b of keys) if (a < b) add(pairs, `${a}\n${b}`);
    for (const happening of visit.happenings) noteHappening(visit, happening);
  }
  return {
    happenings: [...known.values()],
    exposed,
    exposedAll,
    together: (a, b) => pairs.get([keyOf(a), keyOf(b)].sort().join('\n')) ?? 0,
  };
}
