// The journey of a session, kept over page loads and shared by tabs: each tab writes only its own part.

import {
  addMarks,
  advance,
  emptyJourney,
  type Journey,
  type JourneyPart,
  mergeParts,
  stageOf,
  type StageTable,
  tellJourney,
} from '@klankbord/protocol/journey';
import type { Condition, Marking } from '@klankbord/protocol/condition';
import type { KlankbordEvent } from '@klankbord/protocol/wire';
import { now } from '../lib/clock';
import type { Keep } from '../lib/keep';

/** Milliseconds between two writes: one localStorage write of 10 kB takes up to 0.6 ms. */
const WRITE_MS = 1000;

/** Events of this page that can still be shown to conditions that arrive later (a configuration that is being fetched). */
const MAX_SEEN = 200;
/** Events that are put off at most: so many take no time that anybody notices. */
const MAX_FRESH = 100;
/** Errors that go along with an answer; a page that makes more repeats itself. */
const MAX_ERRORS = 10;

/** Events of a page that was left before anybody watched, kept for the next one. */
const MAX_UNREAD = 50;

/** How an event is to be remembered for conditions: `marksOf`, handed in by who has conditions. */
export type MarksOf = (conditions: Condition[], event: KlankbordEvent) => Marking[];

/** What the client hands to the journey. */
export interface JourneyHost {
  keep: Keep;
  tab: string;
  /** False while nothing of behaviour may be stored. */
  mayStore(): boolean;
  /** False once behaviour was refused: what an earlier page has stored is then not read. */
  mayRead(): boolean;
}

export interface ClientJourney {
  /** Called by the client, once. */
  start(host: JourneyHost): void;
  /** Remembers an event and gives the stage after it. */
  remember(event: KlankbordEvent): string;
  /** Conditions whose events are to be remembered; each owner (moments, surveys) replaces only its own. */
  watch(owner: string, conditions: Condition[], marksOf: MarksOf): void;
  /** Another table of stages from now on, where the page has none of its own. */
  restage(table: StageTable): void;
  /** The latest events of this page. */
  past(): KlankbordEvent[];
  /** The part of all tabs together. */
  whole(): JourneyPart;
  tell(): Journey;
  /** The session that the latest event belongs to; empty before the first. */
  session(): string;
  /** What this page has shown of itself: vitals by metric, and the latest errors. */
  page(): PageFacts;
  /** Writes now; the page may be leaving. */
  store(): void;
  /** Forgets what is stored, and with `keepMemory` nothing else. */
  forget(keepMemory?: boolean): void;
}

/** Web vitals and script errors of this page, as they go along with an answer. */
export interface PageFacts {
  vitals?: Record<string, { value: number; rating: string }>;
  errors?: string[];
}

interface Kept {
  session: string;
  part: JourneyPart;
  unread?: KlankbordEvent[];
}

/**
 * @param stages another table of stages (option `stages`)
 * @param isWatchedLater conditions are on their way: until they watch, what happens is also kept for them
 * @example createClient({ site, endpoint, signals: [onPageView()], journey: createJourney() })
 */
export function createJourney(stages?: StageTable, isWatchedLater = false): ClientJourney {
  // Until the client hands in its own.
  let host = { mayStore: () => false, mayRead: () => false } as unknown as JourneyHost;
  let session = '';
  let part = emptyJourney();
  let vitals: PageFacts['vitals'];
  let errors: PageFacts['errors'];
  const watched = new Map<string, Condition[]>();
  let marksOf: MarksOf = () => [];
  /** Events of earlier pages that were left before anybody watched. */
  let unread: KlankbordEvent[] = [];
  let seen: KlankbordEvent[] = [];
  /** Events that the part does not hold yet: it is brought up to date when somebody asks, not while the page tracks. */
  let fresh: KlankbordEvent[] = [];
  /** The stage of this tab after all of them, and the event that set it. */
  let latest: [stage: string, id: string];
  let rest: { at: number; parts: JourneyPart[] } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  let asked: Condition[] = [];
  const marksFor = (event: KlankbordEvent): Marking[] => marksOf(asked, event);
  const ownName = (): string => `j:${host.tab}`;
  const take = (given: JourneyPart): void => {
    part = given;
    fresh = [];
    latest = [part.stage, part.stageId];
  };
  const catchUp = (): JourneyPart => {
    const events = fresh;
    fresh = [];
    for (const event of events) part = advance(part, event, stages, marksFor(event));
    return part;
  };
  take(part);
  const store = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (!host.mayStore() || !session) return;
    const late = isWatchedLater && { unread: [...unread, ...seen].slice(-MAX_UNREAD) };
    host.keep.write(ownName(), { session, part: catchUp(), ...late });
  };
  const readOthers = (): JourneyPart[] =>
    host.keep.names('j:').flatMap((name) => {
      if (name === ownName()) return [];
      const kept = host.keep.read(name) as Partial<Kept>;
      if (kept.session === session && kept.part) return kept.part;
      // A part of an earlier session: nobody will ask for it again.
      if (session) host.keep.remove(name);
      return [];
    });
  /** The other tabs write once a second, so reading them more often tells nothing new. */
  const others = (): JourneyPart[] => {
    if (!host.mayRead()) return [];
    if (!rest || Math.abs(now() - rest.at) > WRITE_MS) rest = { at: now(), parts: readOthers() };
    return rest.parts;
  };
  const whole = (): JourneyPart => mergeParts([catchUp(), ...others()], stages);

  return {
    start(given) {
      host = given;
      const kept = host.mayRead() ? (host.keep.read(ownName()) as Partial<Kept>) : undefined;
      session = kept?.session ?? '';
      take({ ...emptyJourney(), ...kept?.part });
      unread = kept?.unread ?? [];
    },
    remember(event) {
      if (event.session && event.session !== session) {
        // A new session is a new story. The first event in memory may come before the session is known.
        if (session) take(emptyJourney());
        if (session) unread = [];
        session = event.session;
        rest = undefined;
      }
      const { name, props } = event;
      const { metric, value, rating } = props;
      if (name === 'web_vital')
        vitals = { ...vitals, [String(metric)]: { value: Number(value), rating: String(rating) } };
      if (name === 'script_error') errors = [...(errors ?? []), String(props.message)].slice(-MAX_ERRORS);
      if (seen.push(event) > MAX_SEEN) seen.shift();
      if (fresh.push(event) >= MAX_FRESH) catchUp();
      const stage = stageOf(event, stages);
      if (stage) latest = [stage, event.id];
      if (host.mayStore()) timer ??= setTimeout(store, WRITE_MS);
      let [newest, at] = latest;
      for (const other of others()) if (other.stageId > at) [newest, at] = [other.stage, other.stageId];
      return newest;
    },
    restage(table) {
      catchUp();
      stages ??= table;
    },
    past: () => seen,
    watch(owner, conditions, given) {
      catchUp();
      isWatchedLater = false;
      marksOf = given;
      const events = [...unread, ...seen];
      const before = new Set(events.flatMap(marksFor).map(({ key }) => key));
      watched.set(owner, conditions);
      asked = [...watched.values()].flat();
      for (const event of events) {
        const late = marksFor(event).filter(({ key }) => !before.has(key));
        part = { ...part, marks: addMarks(part.marks, late, event) };
      }
    },
    whole,
    tell: () => tellJourney(whole()),
    session: () => session,
    page: () => ({ ...(vitals && { vitals }), ...(errors && { errors }) }),
    store,
    forget(keepMemory) {
      clearTimeout(timer);
      timer = undefined;
      rest = undefined;
      if (!keepMemory) {
        take(emptyJourney());
        seen = unread = [];
        vitals = errors = undefined;
      }
      host.keep.names('j:').forEach(host.keep.remove);
    },
  };
}
