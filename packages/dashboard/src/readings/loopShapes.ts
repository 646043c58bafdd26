// What the routes of the loop answer.

import type { ResponseSummary, Score } from '../shapes';

export type CaseState = 'open' | 'in-progress' | 'waiting' | 'closed';
export type CaseSide = 'unhappy' | 'happy' | 'other';

export interface CaseScore {
  metric: string;
  type: string;
  value: number;
  low: number | null;
  high: number | null;
}

export interface Case {
  id: number;
  response?: string;
  visitor?: string;
  rule?: string;
  side: CaseSide;
  /** Empty for a bare score. */
  title: string;
  survey?: string;
  owner?: string;
  state: CaseState;
  opened: string;
  due?: string;
  closed?: string;
  outcome?: string;
  told?: string;
  score?: CaseScore;
  second?: { value: number; response: string; time: string };
  improvement?: number;
}

export interface CaseNote {
  id: number;
  time: string;
  author: string;
  kind: 'note' | 'change';
  text: string;
}

export interface CaseReply {
  id: string;
  author: string;
  text: string;
  time: string;
  asksAgain: boolean;
  shown?: string;
  answered?: string;
  helped?: boolean;
  withdrawn?: string;
}

export interface CaseDetail {
  case: Case;
  notes: CaseNote[];
  replies: CaseReply[];
}

export interface CaseChange {
  owner?: string | null;
  state?: CaseState;
  due?: string | null;
  outcome?: string | null;
  told?: boolean;
  improvement?: number | null;
}

export interface Recovery {
  n: number;
  recovered: number;
  unhappy: number;
  rate: number | null;
  low: number | null;
  high: number | null;
}

export interface CaseCounts {
  states: Record<CaseState, number>;
  overdue: number;
  unowned: number;
  told: number;
  recovery: Recovery;
}

export type PraiseState = 'noted' | 'declined' | 'allowed' | 'published' | 'hidden';

export interface Praise {
  response: string;
  state: PraiseState;
  text: string;
  score?: CaseScore;
  name?: string;
  product?: string;
  time: string;
  permission?: string;
  recipient?: string;
}

export type AboutKind = 'moment' | 'stage' | 'topic' | 'metric';

export interface ImprovementBody {
  title: string;
  note?: string | null;
  owner?: string | null;
  state: 'idea' | 'planned' | 'live' | 'dropped';
  live?: string | null;
  about?: { kind: AboutKind; name: string } | null;
}

export interface Improvement extends ImprovementBody {
  id: number;
  made: string;
  answers: number;
  cases: number;
}

export interface MeasureSide {
  from: string;
  to: string;
  n: number;
  value: number | null;
  low: number | null;
  high: number | null;
}

export interface Measure {
  kind: 'share' | 'score';
  what: string;
  lowerIsBetter: boolean;
  before: MeasureSide;
  after: MeasureSide;
}

export type RuleAction =
  | { case: { owner?: string; dueIn?: string } }
  | { webhook: string }
  | { digest: 'daily' }
  | { thank: string | Record<string, string> }
  | { ask: 'publish' };

export interface RuleBody {
  name: string;
  on: boolean;
  when?: Record<string, unknown>;
  rate?: { moment: string; over: string; gt: number | string };
  then: RuleAction[];
}

export interface Rule extends RuleBody {
  id: string;
  builtIn: boolean;
}

export interface Webhook {
  id: string;
  name: string;
  url: string;
  digest: boolean;
  off?: string;
  made: string;
}

export interface Delivery {
  id: string;
  type: string;
  state: 'waiting' | 'delivered' | 'failed';
  made: string;
  next?: string;
  body: string;
  log: { time: string; tookMs: number; status?: number; detail: string }[];
}

export interface Digest {
  day: string;
  answers: number;
  opened: number;
  closed: number;
  overdue: number;
  scores: Score[];
  recovery: Recovery;
  items: ResponseSummary[];
  compliments: ResponseSummary[];
  firings: { rule: string; time: string; count: number; usual: number }[];
}
