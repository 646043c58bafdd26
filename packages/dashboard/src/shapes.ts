// The shapes that the collector's API answers with.

import type { VisitSum } from '@klankbord/protocol/steps';
import type { Answer, Contact, FeedbackContext, JsonObject } from '@klankbord/protocol/wire';

/** What somebody may do at a site; each may also do what those before it may. */
export type Role = 'reader' | 'editor' | 'owner';

export interface Site {
  id: string;
  name: string;
  /** True for a site whose visitors are made up. */
  sample: boolean;
  responses: number;
  /** What the one who is logged in may do there. */
  role: Role;
}

export interface Me {
  account: { name: string };
  sites: Site[];
}

export interface ResponseSummary {
  id: string;
  revision: number;
  complete: boolean;
  /** ISO 8601. */
  time: string;
  survey: { id: string; version?: number; name?: string } | null;
  moment?: string;
  stage?: string;
  scores: Record<string, number>;
  comment?: string;
  answers: Answer[];
  hasContact: boolean;
  /** Whether a notice helped. */
  helped?: boolean;
  channel?: string;
  locale?: string;
  device?: string;
  page?: { url: string; title?: string };
  visitor?: string;
  /** An order, a store: what the link or the entry said. */
  ref?: string;
  /** Who has entered it, where the customer did not. */
  entered?: { by: string; time: string };
}

export interface ResponseDetail extends ResponseSummary {
  contact?: Contact;
  context: FeedbackContext;
  /** From the first question on screen to the last revision. */
  durationMs?: number;
  asked?: string;
  /** The customer, as `identify` calls them. */
  user?: string;
  received: string;
}

/** What happened after an answer. */
export interface LaterEvent {
  name: string;
  time: string;
  stage?: string;
  props: JsonObject;
  page?: { url: string; title?: string };
}

export interface Signal extends LaterEvent {
  id: string;
  /** When the collector put it in order, by its own clock where the visitor's is wrong. */
  at?: string;
  visitor?: string;
  session?: string;
  /** Of what comes in live: its place in the order of storing. */
  position?: number;
}

/** A visit in a list; the id is its session. */
export interface Visit extends VisitSum {
  id: string;
  /** The position up to which signals are counted in. */
  revision: number;
  visitor?: string;
  device?: string;
  latest: Signal;
}

/** A score over some time; null where there are fewer than 5 answers. */
export interface ScorePoint {
  n: number;
  score: number | null;
  /** Ends of the 95 % interval. */
  low: number | null;
  high: number | null;
}

/** A share from 0 to 1, with the ends of its 95 % interval. */
export interface Share {
  share: number;
  n: number;
  low: number | null;
  high: number | null;
}

/** A difference with the ends of its 95 % interval. */
export interface Difference {
  difference: number;
  low: number;
  high: number;
}

export interface TrendPoint extends ScorePoint {
  /** ISO 8601. */
  from: string;
}

export interface Score extends ScorePoint {
  metric: string;
  type: string;
  /** Lowest and highest possible value, where it is known. */
  scale: [number, number] | null;
  /** How often each value was given. */
  distribution: Record<string, number>;
  /** The share of happy answers, where the type has one. */
  happy?: Share;
  /** The same over as long a time before; null where the time has no beginning. */
  before: ScorePoint | null;
  change: Difference | null;
  trend: TrendPoint[];
}

export interface Scores {
  items: Score[];
  answered: number;
  /** Of the showings that were answered; null where that cannot be told. */
  rate: Share | null;
  from: string;
  to: string;
  /** Milliseconds of each stretch of a trend. */
  width: number;
}

/** Something a list of answers can be narrowed to. */
export interface Choice {
  parameter: string;
  value: string;
  name: string | null;
  n: number;
}

/** What is found more often in happy or in unhappy answers. */
export interface Driver extends Difference {
  kind: string;
  value: string;
  happy: number;
  unhappy: number;
}

export interface Drivers {
  items: Driver[];
  happy: number;
  unhappy: number;
  /** Whether both sides have the 30 answers that it takes. */
  enough: boolean;
}

/** One customer over all channels. */
export interface Visitor {
  visitor: { id: string; users: string[]; visitors: string[] };
  visits: Visit[];
  responses: ResponseSummary[];
}

export interface Page<T> {
  items: T[];
  /** The cursor of the next page; null at the end. */
  next: string | null;
}
