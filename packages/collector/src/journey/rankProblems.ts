// Moments and frictions, worst first: by the orders that are lost where they happen, at the careful end of the interval.

import { countHappenings, type Counts, exposureOf, type HappeningCounts, isOfVisit } from './countHappenings';
import { type Loss, lossOf } from './lossOf';
import { surplusOf } from './surplusOf';
import type { VisitDigest } from './visitDigest';

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

const byCount = <T extends { visits: number }>(list: T[]): T[] => list.sort((a, b) => b.visits - a.visits);

interface Ranked {
  loss: Loss | null;
  visits: number;
  isExit?: boolean;
  where?: ProblemDetail | null;
}

/** The loss that is certain, all over or at the place where it is concentrated: elsewhere it may well do no harm. */
const certainLoss = ({ loss, where, isExit }: Ranked): number =>
  isExit ? -Infinity : Math.max(loss?.low ?? -Infinity, where?.loss?.low ?? -Infinity);

/** What nothing can be said of comes last; equal ones by how often. */
const worstFirst = (a: Ranked, b: Ranked): number => {
  const [first, second] = [certainLoss(a), certainLoss(b)];
  return first === second ? b.visits - a.visits : second - first;
};

/** How far most of the visits had come when it happened. */
function usualMilestone(happening: HappeningCounts, visits: VisitDigest[]): string {
  const counts = new Map<string, number>();
  for (const { happenings } of visits) {
    const found = happenings.find(({ kind, name }) => kind === happening.kind && name === happening.name);
    if (found) counts.set(found.after, (counts.get(found.after) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

function listDetails(happening: HappeningCounts, milestone: string, { exposed, exposedAll }: Counts): ProblemDetail[] {
  const details = [...happening.about].flatMap(([dimension, values]) => {
    const exposure = exposureOf(dimension, milestone);
    const happened = [...values.values()].reduce((sum, n) => sum + n, 0);
    // What is the same for all says nothing about where.
    if (isOfVisit(dimension) && exposed.get(exposure)?.size === 1) return [];
    return [...values].map(([value, here]) => {
      const strata = happening.strata(dimension, value);
      const spread = {
        ...{ happened, here },
        exposed: exposedAll.get(exposure) ?? 0,
        exposedHere: exposed.get(exposure)?.get(value) ?? 0,
      };
      const bought = strata.reduce((sum, stratum) => sum + stratum.happened.bought, 0);
      const surplus = Math.round(surplusOf(spread) * 10) / 10;
      return { dimension, value, visits: here, bought, loss: lossOf(strata) ?? null, surplus };
    });
  });
  return details.sort(worstFirst);
}

/** The value with the largest surplus that chance does not explain. */
const concentration = (details: ProblemDetail[]): ProblemDetail | null =>
  details
    .filter(({ surplus, visits }) => surplus > 0 && visits >= MIN_VISITS)
    .sort((a, b) => b.surplus - a.surplus)[0] ?? null;

/**
 * The moments and frictions of some visits, worst first.
 *
 * @param merged tell a moment and the friction that it is made of once
 */
export function rankProblems(visits: VisitDigest[], { merged }: { merged: boolean }): Problem[] {
  const counts = countHappenings(visits);
  const isSame = (a: HappeningCounts, b: HappeningCounts): boolean => {
    const shared = counts.together(a, b);
    return shared / (a.visits + b.visits - shared) >= SAME_SHARE;
  };
  const frictions = counts.happenings.filter(({ kind }) => kind === 'friction');
  const twins = (one: HappeningCounts): HappeningCounts[] =>
    one.kind === 'friction' ? counts.happenings.filter((other) => other.kind === 'moment' && isSame(one, other)) : [];
  const isTold = (one: HappeningCounts): boolean =>
    merged && one.kind === 'moment' && frictions.some((friction) => isSame(one, friction));
  const problems = counts.happenings
    .filter((one) => !isTold(one))
    .map((one): Problem => {
      const details = listDetails(one, usualMilestone(one, visits), counts);
      const where = concentration(details);
      const listed = details.slice(0, MAX_DETAILS);
      return {
        kind: one.kind,
        name: one.name,
        moments: one.kind === 'moment' ? [one.name] : twins(one).map(({ name }) => name),
        visits: one.visits,
        times: one.times,
        bought: one.bought,
        loss: lossOf(one.strata()) ?? null,
        isExit: one.exits * 2 > one.visits,
        stages: byCount([...one.stages].map(([stage, n]) => ({ stage, visits: n }))),
        pages: byCount([...one.pages].map(([url, page]) => ({ url, ...page }))).slice(0, MAX_PAGES),
        where,
        details: where && !listed.includes(where) ? [where, ...listed.slice(1)] : listed,
      };
    });
  return problems.sort(worstFirst);
}
