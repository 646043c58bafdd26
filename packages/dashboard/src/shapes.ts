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
  events: number;
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
}

export interface ResponseDetail extends ResponseSummary {
  contact?: Contact;
  context: FeedbackContext;
  /** From the first question on screen to the last revision. */
  durationMs?: number;
  asked?: string;
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

export interface Score {
  metric: string;
  type: string;
  n: number;
  score: number;
  /** Ends of the 95 % interval; null for a single answer. */
  low: number | null;
  high: number | null;
  /** Lowest and highest possible value, where it is known. */
  scale: [number, number] | null;
  /** How often each value was given. */
  distribution: Record<string, number>;
}

export interface Page<T> {
  items: T[];
  /** The cursor of the next page; null at the end. */
  next: string | null;
}
