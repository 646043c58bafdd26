// The store in the words of the questions asked of it; nothing here knows SQL.

import type { KlankbordEvent } from '@klankbord/protocol/wire';
import type { AccessStore } from './accessStore';
import type { ImportStore } from './importStore';
import type { JourneyStore } from './journeyStore';
import type { LoopStore } from './loopStore';
import type { Narrowing, ReadingStore } from './readingStore';
import type { RetentionStore } from './retentionStore';
import type { SurveyStore } from './surveyStore';
import type { TopicStore } from './topicStore';

/** An event as it arrived, with its times. All `Ms` are milliseconds since 1970. */
export interface Arrival {
  event: KlankbordEvent;
  /** The event as JSON: it is kept as it came, unknown members included. */
  json: string;
  /** The visitor's clock at sending, ISO 8601. */
  sent: string;
  receivedMs: number;
  /** The time of the event after the correction of a wrong clock. */
  atMs: number;
  env?: string;
  release?: string;
}

export interface StoredEvent {
  /** Counts up as events are stored; never used twice. */
  position: number;
  event: KlankbordEvent;
  receivedMs: number;
  atMs: number;
}

export interface Page<T> {
  items: T[];
  /** Hand it back as `cursor` for the next page; null on the last one. */
  next: string | null;
}

export interface PageWish {
  limit: number;
  cursor?: string;
}

export interface Range {
  /** From this time on. */
  fromMs?: number;
  /** Before this time. */
  untilMs?: number;
}

export interface ResponseWish extends PageWish, Narrowing {}

/** A session, with the time of its latest event in milliseconds since 1970. */
export interface Visit {
  session: string;
  lastMs: number;
}

export interface Site {
  id: string;
  name: string;
  /** Holds sample data, shown as such. */
  sample: boolean;
}

export interface CountedSite extends Site {
  responses: number;
}

export interface Account {
  id: number;
  name: string;
  /** The salted hash. */
  password: string;
}

/** An open session; `tokenHash` is what is kept of the cookie. */
export interface Session {
  tokenHash: string;
  account: number;
  openedMs: number;
  usedMs: number;
}

/** A session with the name of its account. */
export interface FoundSession extends Session {
  name: string;
}

/** Every method rejects with a `storeFailure` when it could not be done. */
export interface Store
  extends AccessStore,
    ImportStore,
    JourneyStore,
    LoopStore,
    ReadingStore,
    RetentionStore,
    SurveyStore,
    TopicStore {
  /** Resolves after the durable commit. Ids that are known already, and events of erased visitors, are left out. */
  insertEvents(site: string, arrivals: Arrival[]): Promise<void>;
  listEvents(site: string, wish: PageWish): Promise<Page<StoredEvent>>;
  /** Events of a site in the order in which they were stored, after a position. */
  listEventsAfter(site: string, position: number, limit: number): Promise<StoredEvent[]>;
  /** The position of the newest event of all sites. */
  getLastPosition(): Promise<number>;
  /** The sessions in which something happened last, newest first. */
  listVisits(site: string, wish: PageWish): Promise<Page<Visit>>;
  /** The newest events of a session, oldest of them first. */
  listSession(site: string, session: string, limit: number): Promise<StoredEvent[]>;
  /** What happened in a session after an event, oldest first. */
  listSessionAfter(site: string, session: string, eventId: string, limit: number): Promise<StoredEvent[]>;
  listResponses(site: string, wish: ResponseWish): Promise<Page<StoredEvent>>;
  getResponse(site: string, response: string): Promise<StoredEvent | undefined>;
  /** Deletes what a visitor left at a site and sees to it that late events stay gone; gives 0 when nothing was stored. */
  eraseVisitor(site: string, visitor: string, nowMs: number): Promise<number>;
  /** The same for a known person, with every visitor they were known as; gives how many those were. */
  eraseUser(site: string, user: string, nowMs: number): Promise<number>;
  listSites(): Promise<CountedSite[]>;
  getSite(site: string): Promise<Site | undefined>;
  saveSite(site: string, change: { name?: string; sample?: boolean }, nowMs: number): Promise<void>;
  getAccount(): Promise<Account | undefined>;
  /** Makes the first account, or gives it another password; the latter ends its sessions and drops its sign-in links. */
  saveAccount(name: string, password: string, nowMs: number): Promise<Account>;
  openSession(session: Session): Promise<void>;
  getSession(tokenHash: string): Promise<FoundSession | undefined>;
  touchSession(tokenHash: string, usedMs: number): Promise<void>;
  closeSession(tokenHash: string): Promise<void>;
  keepSignInToken(tokenHash: string, account: number, nowMs: number): Promise<void>;
  /** Takes a token that was made after `sinceMs`; the second time there is nothing to take. */
  takeSignInToken(tokenHash: string, sinceMs: number): Promise<number | undefined>;
  /** Writes a whole, compact copy into a new file, while others read and write. */
  copyTo(file: string): Promise<void>;
  /** Rejects when nothing can be written now. */
  checkWritable(): Promise<void>;
  /** Finishes what was begun and closes. */
  close(): Promise<void>;
}
