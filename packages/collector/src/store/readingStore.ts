// What is asked of the answers: which, how many of each, what goes together, and who gave them.

import type { Tone } from '@klankbord/protocol/survey';
import type { TraitKind } from '../reading/answerTraits';
import type { CaseState } from './loopStore';
import type { Range, StoredEvent } from './store';

/** Answers whose score of this name lies between two values, both included. */
export interface ScoreRange {
  metric: string;
  low: number;
  high: number;
}

/** Which answers; absent members narrow nothing. */
export interface Narrowing extends Range {
  survey?: string;
  /** Each has to be one of these kinds with this value. */
  traits?: { kinds: TraitKind[]; value: string }[];
  mood?: Tone;
  score?: ScoreRange;
  /** The state of the case that was opened for it; `none` for answers without one. */
  caseState?: CaseState | 'none';
  /** Words, all of which the visitor has written; the last one may be the beginning of a word. */
  words?: string;
}

/** How many latest revisions gave this value, in each stretch of time. */
export interface ScoreCount {
  metric: string;
  type: string;
  low: number | null;
  high: number | null;
  value: number;
  n: number;
  /** Which stretch, from 0; always 0 where none were asked for. */
  slot: number;
}

/** Stretches of equal length: slot 0 begins at `startMs`. */
export interface Slots {
  startMs: number;
  widthMs: number;
}

/** How many answers have a trait. */
export interface TraitCount {
  kind: TraitKind;
  value: string;
  n: number;
}

/** How many happy and unhappy answers have a trait. */
export interface TraitMoods {
  kind: TraitKind;
  value: string;
  happy: number;
  unhappy: number;
}

export interface MoodTraits {
  /** The answers that were looked at. */
  happy: number;
  unhappy: number;
  traits: TraitMoods[];
}

/** One customer: the browsers and the names that belong together. */
export interface Person {
  visitors: string[];
  users: string[];
}

export interface ReadingStore {
  countScores(site: string, narrowing: Narrowing, slots?: Slots): Promise<ScoreCount[]>;
  /** How many answers there are; each response counts once. */
  countResponses(site: string, narrowing: Narrowing): Promise<number>;
  /** How many answers belong to each survey. */
  countSurveys(site: string): Promise<{ survey: string; name: string | null; n: number }[]>;
  /** How often a survey was shown. */
  countShown(site: string, narrowing: Pick<Narrowing, 'fromMs' | 'untilMs' | 'survey'>): Promise<number>;
  /** The traits of all answers of a site, by kind, most frequent first. */
  countTraits(site: string, kinds: TraitKind[], limit: number): Promise<TraitCount[]>;
  /** The traits of the newest happy and unhappy answers, at most `limit` of them. */
  countMoodTraits(site: string, narrowing: Narrowing, kinds: TraitKind[], limit: number): Promise<MoodTraits>;
  /** When the first answer was given, in milliseconds since 1970. */
  firstResponse(site: string): Promise<number | undefined>;
  /** The browsers that go by the same names as this one, or by this name; undefined for one that is not known. */
  findPerson(site: string, id: string): Promise<Person | undefined>;
  /** What a person did and said, newest first. */
  listPersonSessions(site: string, person: Person, limit: number): Promise<{ session: string; lastMs: number }[]>;
  listPersonResponses(site: string, person: Person, limit: number): Promise<StoredEvent[]>;
  /** Everything of a person that was stored after a position, in the order of storing. */
  listPersonEvents(site: string, person: Person, position: number, limit: number): Promise<StoredEvent[]>;
  /** Deletes what a person left at a site and sees to it that late events of those browsers stay gone. */
  erasePerson(site: string, person: Person, nowMs: number): Promise<number>;
}
