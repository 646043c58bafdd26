// What a journey over many visits asks of the store.

import type { JourneySums } from '../journey/journeySums';
import type { VisitFilter } from '../journey/narrowVisits';
import type { VisitDigest } from '../journey/visitDigest';
import type { Range, StoredEvent } from './store';

/** Which visits: begun in this time, on this device, in this channel and language. */
export interface VisitNarrowing extends Range {
  device?: string;
  channel?: string;
  locale?: string;
}

/** Which visits the sums of a day may be of. */
export type DayFilter = Omit<VisitNarrowing, keyof Range> & VisitFilter;

/** An answer that has something in common with another. */
export interface Similar {
  /** Above 0, at most 1: what both have, of what either has. */
  similarity: number;
  answer: StoredEvent;
}

export interface JourneyStore {
  /** Digests visits of which more has arrived, some at a time; true when there is more to do. */
  digestVisits(site: string): Promise<boolean>;
  /** What each visit came down to, in the order in which they began; call `digestVisits` before until nothing is left. */
  listDigests(site: string, narrowing: VisitNarrowing): Promise<VisitDigest[]>;
  /** The days on which visits began, counted from 1970. */
  listVisitDays(site: string, range: Range): Promise<number[]>;
  /** What the visits that began on a day add up to; kept until one of them changes. */
  sumDay(site: string, filter: DayFilter, day: number): Promise<JourneySums>;
  /** The same for the seven days from `week` on (`weekOf`), of their sums; undefined while one of these is not kept. */
  sumWeek(site: string, filter: DayFilter, week: number): Promise<JourneySums | undefined>;
  /** Answers that have most in common with one, most similar first. */
  listSimilar(site: string, response: string, limit: number): Promise<Similar[]>;
}
