// Moments and frictions, worst first: by the orders that are lost where they happen, at the careful end of the interval.

import { exposureOf, isOfVisit, keyOf, pairOf, placeOf } from './addHappenings';
import { groupOf } from './counts';
import type { HappeningSums, JourneySums } from './journeySums';
import { type Loss, lossOf, type Stratum } from './lossOf';
import { surplusOf } from './surplusOf';
import { topOf } from './topOf';

export interface ProblemDetail {
  /** `term`, `method`, `code`, `message`, `field`, `target`, `device`, `channel` or `locale`. */
  dimension: string;
  value: string;
  visits: number;
  bought: number;
  loss: Loss | null;
  /** Visits more than its share of the traffic explains, at the careful end; above 0 it is no chance. */
  surplus: number;
}

export interface Problem {
  kind: 'moment' | 'friction';
  name: string;
  /** Moments of truth that come in the same visits: the same thing under another name. */
  moments: string[];
  visits: number;
  times: number;
  bought: number;
  loss: Loss | null;
  /** It mostly comes as visitors leave: a sign of leaving and no reason for it, so it is listed after the others. */
  isExit: boolean;
  /** Where it first happened, most often first. */
  stages: { stage: string; visits: number }[];
  pages: { url: string; title?: string; visits: number }[];
  /** Where it is concentrated, if anywhere: this one value explains it best. */
  where: ProblemDetail | null;
  /** What it was about and where it happened, worst first. */
  details: ProblemDetail[];
}

/** Two that share this part of their visits are one thing told twice: our choice. */
const SAME_SHARE = 0.8;
/** As scores do: fewer visits say nothing about a place. */
const MIN_VISITS = 5;
const MAX_DETAILS = 8;
const MAX_PAGES = 3;

interface Ranked {
  loss: Loss | null;
  visits: number;
  isExit?: boolean;
  where?: ProblemDetail | null;
}

/** The loss that is certain, all over or at the place where it is concentrated: elsewhere it may well do no harm. */
const certainLoss = ({ loss, where, isExit }: Ranked): number =>
  isExit ? -Infinity : Math.max(loss?.low ?? -Infinity, where?.loss?.low ?? -Infinity);

/** What nothing can be said of comes last; equal ones by how often, and then by name. */
const worstFirst =
  <T extends Ranked>(nameOf: (one: T) => string) =>
  (a: T, b: T): number => {
    const [first, second] = [certainLoss(a), certainLoss(b)];
    if (first !== second) return second - first;
    return b.visits - a.visits || (nameOf(a) < nameOf(b) ? -1 : 1);
  };

/** Visits with it by place (`` is all over), beside comparable ones without it. */
function listStrata({ strata }: JourneySums, { having, happened }: HappeningSums): Map<string, Stratum[]> {
  const places = new Map<string, Stratum[]>();
  // Sorted: sums of the same numbers in another order may differ in their last digit.
  for (const name of Object.keys(happened.visits).sort()) {
    const end = name.indexOf('\n');
    const [stratum, place] = [name.slice(0, end), name.slice(end + 1)];
    const [total, own] = [groupOf(strata, stratum), groupOf(having, stratum)];
    const comparable = { visits: total.visits - own.visits, bought: total.bought - own.bought };
    const known = places.get(place) ?? [];
    known.push({ happened: groupOf(happened, name), comparable });
    places.set(place, known);
  }
  return places;
}

function listDetails(sums: JourneySums, happening: HappeningSums, places: Map<string, Stratum[]>): ProblemDetail[] {
  const { exposed, exposedAll } = sums;
  // How far most of the visits had come when it happened.
  const milestone = topOf(happening.after, 1)[0]?.name ?? '';
  const details = Object.keys(happening.about).flatMap((dimension) => {
    const values = happening.about[dimension]!;
    const exposure = exposureOf(dimension, milestone);
    const exposedTo = exposed[exposure] ?? {};
    const happened = Object.values(values).reduce((sum, n) => sum + n, 0);
    // What is the same for all says nothing about where.
    if (isOfVisit(dimension) && Object.keys(exposedTo).length === 1) return [];
    return Object.keys(values).map((value): ProblemDetail => {
      const here = values[value]!;
      const strata = places.get(placeOf(dimension, value)) ?? [];
      const spread = {
        ...{ happened, here },
        exposed: exposedAll[exposure] ?? 0,
        exposedHere: Object.hasOwn(exposedTo, value) ? exposedTo[value]! : 0,
      };
      const bought = strata.reduce((sum, stratum) => sum + stratum.happened.bought, 0);
      const surplus = Math.round(surplusOf(spread) * 10) / 10;
      return { dimension, value, visits: here, bought, loss: lossOf(strata) ?? null, surplus };
    });
  });
  return details.sort(worstFirst<ProblemDetail>(({ dimension, value }) => placeOf(dimension, value)));
}

/** The value with the largest surplus that chance does not explain. */
const concentration = (details: ProblemDetail[]): ProblemDetail | null =>
  details
    .filter(({ surplus, visits }) => surplus > 0 && visits >= MIN_VISITS)
    .sort((a, b) => b.surplus - a.surplus)[0] ?? null;

const mostVisited = ({ titles }: JourneySums, { pages }: HappeningSums): Problem['pages'] =>
  topOf(pages, MAX_PAGES).map(({ name, visits }) => {
    const title = titles[name];
    return { url: name, ...(title !== undefined && { title }), visits };
  });

function problemOf(sums: JourneySums, one: HappeningSums, moments: string[]): Problem {
  const places = listStrata(sums, one);
  const details = listDetails(sums, one, places);
  const where = concentration(details);
  const listed = details.slice(0, MAX_DETAILS);
  const { kind, name, visits, times, bought, exits, stages } = one;
  return {
    ...{ kind, name, moments, visits, times, bought },
    loss: lossOf(places.get('') ?? []) ?? null,
    isExit: exits * 2 > visits,
    stages: topOf(stages).map((top) => ({ stage: top.name, visits: top.visits })),
    pages: mostVisited(sums, one),
    where,
    details: where && !listed.includes(where) ? [where, ...listed.slice(1)] : listed,
  };
}

/**
 * The moments and frictions of some visits, worst first.
 *
 * @param merged tell a moment and the friction that it is made of once
 */
export function rankProblems(sums: JourneySums, { merged }: { merged: boolean }): Problem[] {
  const happenings = Object.values(sums.happenings);
  const isSame = (a: HappeningSums, b: HappeningSums): boolean => {
    const shared = sums.pairs[pairOf(keyOf(a), keyOf(b))] ?? 0;
    return shared / (a.visits + b.visits - shared) >= SAME_SHARE;
  };
  const frictions = happenings.filter(({ kind }) => kind === 'friction');
  const momentsOf = (one: HappeningSums): string[] => {
    if (one.kind === 'moment') return [one.name];
    const twins = happenings.filter((other) => other.kind === 'moment' && isSame(one, other));
    return twins.map(({ name }) => name).sort();
  };
  const isTold = (one: HappeningSums): boolean =>
    merged && one.kind === 'moment' && frictions.some((friction) => isSame(one, friction));
  return happenings
    .filter((one) => !isTold(one))
    .map((one) => problemOf(sums, one, momentsOf(one)))
    .sort(worstFirst<Problem>(keyOf));
}
