// The stages of a site from left to right, and how far a visit came in them.

import { defaultStages } from '@klankbord/protocol/journey';
import type { VisitDigest } from './visitDigest';

/** What happens after an order is no step on the way to one. */
export const ASIDE = 'aftercare';

const known = Object.keys(defaultStages).filter((stage) => stage !== ASIDE);

/** Where stages of the site's own stand: by the mean place at which visits come to them. */
function placeOf(stage: string, visits: VisitDigest[]): number {
  const places = visits.flatMap(({ stages }) => {
    const at = stages.findIndex((one) => one.stage === stage);
    return at < 0 ? [] : [at];
  });
  return places.reduce((sum, place) => sum + place, 0) / places.length;
}

/** The built-in stages that were visited, in their order, and a site's own ones among them where they usually come. */
export function listStages(visits: VisitDigest[]): string[] {
  const seen = new Set(visits.flatMap(({ stages }) => stages.map(({ stage }) => stage)));
  const order = known.filter((stage) => seen.has(stage));
  const own = [...seen].filter((stage) => stage !== '' && stage !== ASIDE && !known.includes(stage));
  for (const stage of own) order.splice(Math.round(placeOf(stage, visits)), 0, stage);
  return order;
}

/** The last stage in the order that the visit was in; undefined when it was in none of them. */
export const furthestOf = ({ stages }: VisitDigest, order: string[]): string | undefined =>
  order.filter((stage) => stages.some((one) => one.stage === stage)).at(-1);
