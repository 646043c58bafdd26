// The stages of a site from left to right, and how far visits came in them.

import { defaultStages } from '@klankbord/protocol/journey';
import type { Counts } from './counts';
import type { JourneySums } from './journeySums';
import { topOf } from './topOf';

/** What happens after an order is no step on the way to one. */
export const ASIDE = 'aftercare';

const known = Object.keys(defaultStages).filter((stage) => stage !== ASIDE);

/** The built-in stages that were visited, in their order, and a site's own ones among them where visits usually come to them. */
export function listStages({ places }: Pick<JourneySums, 'places'>): string[] {
  const order = known.filter((stage) => places[stage]);
  const own = Object.keys(places)
    .filter((stage) => stage !== '' && stage !== ASIDE && !known.includes(stage))
    .map((stage) => ({ stage, place: places[stage]!.sum / places[stage]!.visits }))
    .sort((a, b) => a.place - b.place || (a.stage < b.stage ? -1 : 1));
  for (const { stage, place } of own) order.splice(Math.round(place), 0, stage);
  return order;
}

export const stagesIn = (stageSet: string): string[] => JSON.parse(stageSet) as string[];

/** Where in the order the last of these stages stands; -1 when none of them is in it. */
export const furthestIn = (stageSet: string, order: string[]): number =>
  Math.max(-1, ...stagesIn(stageSet).map((stage) => order.indexOf(stage)));

/** Visits by how far they came, most often first. */
export function listFurthest(stageSets: Counts, order: string[]): { stage: string; visits: number }[] {
  const counts: Counts = {};
  for (const stageSet of Object.keys(stageSets)) {
    const stage = order[furthestIn(stageSet, order)];
    if (stage !== undefined) counts[stage] = (counts[stage] ?? 0) + stageSets[stageSet]!;
  }
  return topOf(counts).map(({ name, visits }) => ({ stage: name, visits }));
}
