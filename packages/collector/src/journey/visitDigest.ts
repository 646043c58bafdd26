// What a visit came down to: stages, moments, frictions, what was looked for, what was asked and answered.

/** Something that happened in a visit and may decide how it ends: a moment of truth, or a friction. */
export interface Happening {
  kind: 'moment' | 'friction';
  name: string;
  /** The stage it first happened in. */
  stage: string;
  /** The page it first happened on: address without query, and title. */
  page?: { url: string; title?: string };
  times: number;
  /** It came as the visitor was about to leave: the leaving itself, no reason for it. */
  isExit: boolean;
  /** How far the visit had come by then: the furthest milestone; empty before the first. */
  after: string;
  /** What it was about when it happened: term, method, code, message, field, target. */
  about: Record<string, string>;
}

export interface StageTime {
  stage: string;
  /** Milliseconds between the events there; pauses of a session's length are left out. */
  ms: number;
}

/** One showing of a survey. */
export interface Asking {
  survey: string;
  /** The moment of truth that came last before it; absent where none had come. */
  moment?: string;
  stage: string;
  outcome: 'answered' | 'partial' | 'dismissed' | 'ignored';
}

/** A score of an answer, on a scale of 0 to 100. */
export interface DigestScore {
  response: string;
  survey?: string;
  stage: string;
  value: number;
}

export interface VisitDigest {
  session: string;
  visitor?: string;
  /** Milliseconds since 1970, as all `Ms`. */
  beganMs: number;
  device?: string;
  channel?: string;
  locale?: string;
  bought: boolean;
  /** Each stage that the visit was in, in the order of coming there first. */
  stages: StageTime[];
  /** The milestones that were reached, each once. */
  milestones: string[];
  /** Stages one after the other, back and forth. */
  path: string[];
  happenings: Happening[];
  /** What could have gone wrong: `term rain jacket`, `method card`, each once. */
  exposures: Record<string, string[]>;
  /** Products that were looked at, put in the cart or bought, by stage. */
  products: { stage: string; name: string }[];
  terms: { stage: string; term: string; found: boolean }[];
  errors: { stage: string; text: string }[];
  /** The last acts, newest last. */
  lastActs: string[];
  asked: Asking[];
  scores: DigestScore[];
}
