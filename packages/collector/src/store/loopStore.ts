// What the store is asked by those who act: cases, replies, praise, improvements, rules, webhooks.

import type { DigestFigures, DigestSpan } from './digestFigures';
import type { Praise, PraiseChange, PraiseDraft, PraiseState } from './praise';
import type { Person } from './readingStore';
import type { Page, PageWish, StoredEvent } from './store';
import type { DeliveryDraft, WebhookStore } from './webhookStore';

export type * from './praise';
export type * from './webhookStore';

export type CaseState = 'open' | 'in-progress' | 'waiting' | 'closed';
export type CaseSide = 'unhappy' | 'happy' | 'other';

/** A score of an answer, with the scale it stands on. */
export interface GivenScore {
  metric: string;
  type: string;
  value: number;
  low: number | null;
  high: number | null;
}

export interface CaseDraft {
  response?: string | undefined;
  visitor?: string | undefined;
  /** The id of the rule that opened it; absent: a person did. */
  rule?: string | undefined;
  side: CaseSide;
  title: string;
  owner?: string | undefined;
  openedMs: number;
  dueMs?: number | undefined;
  score?: GivenScore | undefined;
}

export interface Case extends CaseDraft {
  id: number;
  /** What the survey of its answer is called. */
  survey?: string;
  state: CaseState;
  closedMs?: number;
  outcome?: string;
  /** When the customer was told. */
  toldMs?: number;
  second?: { value: number; response: string; atMs: number };
  improvement?: number;
}

/** Null takes a value away; absent members stay. */
export interface CaseChange {
  owner?: string | null;
  state?: CaseState;
  dueMs?: number | null;
  outcome?: string | null;
  toldMs?: number | null;
  improvement?: number | null;
}

export interface CaseNote {
  id: number;
  atMs: number;
  author: string;
  /** What a person wrote, or what was changed. */
  kind: 'note' | 'change';
  text: string;
}

export interface CaseWish extends PageWish {
  state?: CaseState | 'unclosed';
  side?: CaseSide;
  owner?: string;
  improvement?: number;
  response?: string;
  /** Of this customer, by whatever browser or name. */
  person?: Person;
}

/** What cases say about recovery: first and second scores of those that have both. */
export interface CaseCounts {
  states: Record<CaseState, number>;
  overdue: number;
  unowned: number;
  told: number;
  /** Unhappy cases, and those among them with a second score. */
  unhappy: number;
  pairs: { type: string; low: number | null; high: number | null; first: number; second: number }[];
}

export interface ReplyDraft {
  id: string;
  visitor: string;
  response: string;
  case?: number | undefined;
  author: string;
  text: string;
  /** What the visitor had said. */
  quote?: string | undefined;
  /** What the visitor is asked beside whether it helped. */
  ask?: 'publish' | undefined;
  /** The question of the first score, as JSON, to be asked once more. */
  again?: string | undefined;
  madeMs: number;
}

export interface Reply extends ReplyDraft {
  shownMs?: number;
  answeredMs?: number;
  helped?: boolean;
  withdrawnMs?: number;
}

/** `noted`: words of praise, nobody has agreed yet; `allowed`: the author agreed; `published`, `hidden`: the team decided. */
export type ImprovementState = 'idea' | 'planned' | 'live' | 'dropped';

export interface ImprovementBody {
  title: string;
  note?: string | null;
  owner?: string | null;
  state: ImprovementState;
  /** The day it went live, `2026-11-22`. */
  live?: string | null;
  /** What it is about and measured by. */
  about?: { kind: 'moment' | 'stage' | 'topic' | 'metric'; name: string } | null;
}

export interface Improvement extends ImprovementBody {
  id: number;
  madeMs: number;
  answers: number;
  cases: number;
  isDeleted: boolean;
}

/** What one answer has set in motion; all of it is stored together with the new position, or nothing. */
export interface LoopStep {
  site: string;
  cases: CaseDraft[];
  replies: ReplyDraft[];
  praise: PraiseDraft[];
  digest: { response: string; rule: string; visitor?: string | undefined; atMs: number }[];
  /** `ofCase`: only where the case was opened now. */
  deliveries: (DeliveryDraft & { ofCase?: boolean })[];
  shown: { reply: string; visitor: string; atMs: number }[];
  verdicts: {
    reply: string;
    visitor: string;
    helped?: boolean;
    publish?: { given: boolean; text: string };
    atMs: number;
  }[];
  /** Scores that may be the second ones of cases of this visitor. */
  seconds: { visitor: string; response: string; score: GivenScore; atMs: number }[];
}

export interface Measured {
  hits: number;
  n: number;
}

export interface LoopStore extends WebhookStore {
  /** The position up to which answers have been looked at. */
  getLoopPosition(): Promise<number>;
  /** Events of all sites that the loop looks at, after a position; `last` is how far was read. */
  listLoopEvents(
    position: number,
    limit: number,
  ): Promise<{ events: (StoredEvent & { site: string })[]; last: number }>;
  /** Stores what was set in motion and the new position in one transaction. */
  takeLoopSteps(steps: LoopStep[], position: number): Promise<void>;
  countMoments(site: string, moment: string, fromMs: number, untilMs: number): Promise<number>;
  /** Notes that a rate was exceeded, unless that was noted after `sinceMs`; the deliveries go along with it. */
  noteFiring(
    site: string,
    firing: { rule: string; atMs: number; count: number; usual: number },
    sinceMs: number,
    deliveries: DeliveryDraft[],
  ): Promise<boolean>;

  /** The id of the case; for an answer that has one already, that one. */
  openCase(site: string, draft: CaseDraft): Promise<number>;
  listCases(site: string, wish: CaseWish): Promise<Page<Case>>;
  getCase(site: string, id: number): Promise<{ case: Case; notes: CaseNote[]; replies: Reply[] } | undefined>;
  getCaseOf(site: string, response: string): Promise<number | undefined>;
  /** Changes a case, and notes what was changed; false where there is none. */
  changeCase(site: string, id: number, change: CaseChange, note: Omit<CaseNote, 'id'>): Promise<boolean>;
  addCaseNote(id: number, note: Omit<CaseNote, 'id'>): Promise<void>;
  countCases(site: string, nowMs: number): Promise<CaseCounts>;

  addReply(site: string, reply: ReplyDraft): Promise<void>;
  /** Replies that wait for a visitor, oldest first. */
  listWaitingReplies(site: string, visitor: string): Promise<Reply[]>;
  /** Takes a reply back that nobody has seen yet, or brings it back; false where that is too late. */
  withdrawReply(site: string, id: string, withdrawnMs: number | null): Promise<boolean>;

  listPraise(site: string, wish: PageWish & { state?: PraiseState }): Promise<Page<Praise>>;
  listPublishedPraise(site: string, limit: number): Promise<Praise[]>;
  changePraise(site: string, response: string, change: PraiseChange, nowMs: number): Promise<Praise | undefined>;

  listImprovements(site: string): Promise<Improvement[]>;
  /** A new one without `id`. */
  saveImprovement(
    site: string,
    id: number | undefined,
    body: ImprovementBody,
    nowMs: number,
  ): Promise<number | undefined>;
  deleteImprovement(site: string, id: number, deletedMs: number | null): Promise<boolean>;
  linkAnswer(site: string, improvement: number, response: string, linked: boolean): Promise<boolean>;
  /** How many visits (or answers with words, for a topic) there were, and in how many it happened. */
  measureShare(
    site: string,
    about: { kind: 'moment' | 'stage' | 'topic'; name: string },
    fromMs: number,
    untilMs: number,
  ): Promise<Measured>;
  listLinkedAnswers(site: string, improvement: number): Promise<string[]>;

  readDigest(site: string, span: DigestSpan): Promise<DigestFigures>;
}
