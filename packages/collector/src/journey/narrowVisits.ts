// Which visits a journey is about, beyond what the store narrows to.

import type { VisitDigest } from './visitDigest';

export interface VisitFilter {
  /** Only visits that were in this stage. */
  stage?: string;
  /** Only visits in which this moment or friction came. */
  moment?: string;
  /** Only visits in which a survey was shown (`yes`), or none was (`no`). */
  asked?: 'yes' | 'no';
  /** Only answers to this survey, and showings of it; the visits stay all. */
  survey?: string;
}

const fits =
  ({ stage, moment, asked }: VisitFilter) =>
  ({ stages, happenings, asked: askings }: VisitDigest): boolean =>
    (stage === undefined || stages.some((one) => one.stage === stage)) &&
    (moment === undefined || happenings.some(({ name }) => name === moment)) &&
    (asked === undefined || askings.length > 0 === (asked === 'yes'));

export function narrowVisits(visits: VisitDigest[], filter: VisitFilter): VisitDigest[] {
  const { survey } = filter;
  const kept = visits.filter(fits(filter));
  if (survey === undefined) return kept;
  return kept.map((visit) => ({
    ...visit,
    asked: visit.asked.filter((asking) => asking.survey === survey),
    scores: visit.scores.filter((score) => score.survey === survey),
  }));
}
