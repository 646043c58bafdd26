// Readings about visits as a whole: the journey and its moments of truth.

import { type FileFormat, query, type Reading, read, siteRoot } from '../readings';

/** Which visits; absent members narrow nothing. */
export interface VisitNarrowing {
  from?: string;
  to?: string;
  device?: string;
  channel?: string;
  locale?: string;
  /** Was in this stage. */
  stage?: string;
  /** This moment or friction came. */
  moment?: string;
  asked?: 'yes' | 'no';
  /** Narrows the answers, not the visits. */
  survey?: string;
}

/** Orders fewer than comparable visits brought, with the 95 % interval. */
export interface Loss {
  value: number;
  low: number;
  high: number;
  expected: number;
  compared: number;
}

export interface ProblemDetail {
  dimension: string;
  value: string;
  visits: number;
  bought: number;
  loss: Loss | null;
  surplus: number;
}

export interface Problem {
  kind: 'moment' | 'friction';
  name: string;
  moments: string[];
  visits: number;
  times: number;
  bought: number;
  loss: Loss | null;
  /** It comes as visitors leave. */
  isExit: boolean;
  stages: { stage: string; visits: number }[];
  pages: { url: string; title?: string; visits: number }[];
  where: ProblemDetail | null;
  details: ProblemDetail[];
}

export interface Satisfaction {
  mean: number;
  low: number | null;
  high: number | null;
  n: number;
}

export interface JourneyStage {
  stage: string;
  visits: number;
  reached: number;
  left: number;
  medianMs: number | null;
  satisfaction: Satisfaction | null;
  terms: { term: string; found: boolean; visits: number }[];
  products: { name: string; visits: number }[];
  errors: { text: string; visits: number }[];
  exits: { acts: string[]; visits: number }[];
  isAside: boolean;
}

export interface Trail {
  path: string[];
  visits: number;
  bought: number;
}

export interface Journey {
  visits: number;
  bought: number;
  answers: number;
  stages: JourneyStage[];
  trails: Trail[];
  /** Worst first. */
  items: Problem[];
}

export interface Outcomes {
  shown: number;
  answered: number;
  partial: number;
  dismissed: number;
  ignored: number;
  rate: { share: number; n: number; low: number | null; high: number | null } | null;
}

export interface Trigger extends Outcomes {
  survey: string;
  moment: string | null;
}

export interface MomentSum extends Problem {
  leftAt: { stage: string; visits: number }[];
  asked: { visits: number; bought: number };
  notAsked: { visits: number; bought: number };
  triggers: Trigger[];
}

export interface Moments {
  visits: number;
  asked: {
    perVisit: { times: number; visits: number }[];
    again: (Outcomes & { nth: number })[];
    triggers: Trigger[];
  };
  /** Worst first. */
  items: MomentSum[];
}

export const getJourney = (site: string, narrowing: VisitNarrowing): Promise<Reading<Journey>> =>
  read(`${siteRoot(site)}/journey${query(narrowing)}`);

export const listMoments = (site: string, narrowing: VisitNarrowing): Promise<Reading<Moments>> =>
  read(`${siteRoot(site)}/moments${query(narrowing)}`);

/** The address of one table of the journey as a file. */
export const journeyFileAddress = (
  site: string,
  narrowing: VisitNarrowing,
  table: 'stages' | 'problems' | 'trails',
  format: FileFormat,
): string => `${siteRoot(site)}/journey${query({ ...narrowing, table, format })}`;

/** The address of one table of the moments as a file. */
export const momentsFileAddress = (
  site: string,
  narrowing: VisitNarrowing,
  table: 'moments' | 'triggers' | 'again',
  format: FileFormat,
): string => `${siteRoot(site)}/moments${query({ ...narrowing, table, format })}`;
