// From a signal to a kept event: consent first, then wrapping, the journey, and the queue.

import {
  type JsonObject,
  type KlankbordEvent,
  isEventName,
  type Lane,
  type PageContext,
} from '@klankbord/protocol/wire';
import type { ClientSettings } from './clientOptions';
import type { Consent } from './consent';
import { type Diagnose, KlankbordError } from './diagnostics/codes';
import { eventJson } from './eventJson';
import type { Identity } from './identity';
import { isoTime, now } from './lib/clock';
import { stringify } from './lib/stringify';
import { toJson } from './lib/toJson';
import { pageContext, pageLocale, sessionProps } from './pageContext';
import type { Queue } from './queue/createQueue';

export interface RecorderParts {
  settings: ClientSettings;
  consent: Consent;
  identity: Identity;
  queue: Queue;
  diagnose: Diagnose;
  scrub(text: string, path: string): string;
  /** Told of every event that is kept, before it is written down; gives the stage after it, if there is one. */
  kept(lane: Lane, event: KlankbordEvent): string | undefined;
}

/** Events that wait in memory for the visitor's word; a page that makes more has the newest. */
const MAX_PENDING = 1000;

export interface Recorder {
  /**
   * Records a signal; the promise is resolved with the event's id when it is stored, or null when it is not kept.
   * Rejects with `KlankbordError`.
   */
  record(name: string, props?: unknown, type?: string): Promise<string | null>;
  /** Records an answer of the visitor's own; `alone` gives it ids that belong to nothing else. */
  recordFeedback(props: JsonObject, alone: boolean): Promise<string | null>;
  startView(): void;
  /** True once something was recorded on this page. */
  hasBegun(): boolean;
  /** Takes the behaviour of this page that is already kept back into memory, to wait for the visitor's word. */
  holdBack(): Promise<void>;
  /** Forgets what waits for the visitor's word; a new view begins. */
  forget(): void;
  /** Keeps or forgets what waited, after the visitor has chosen. */
  settlePending(): Promise<unknown>;
}

export function createRecorder({ settings, consent, identity, queue, diagnose, scrub, kept }: RecorderParts): Recorder {
  let pending: [Lane, string, string][] = [];
  let view = '';
  let firstId = '';
  let seq = 0;
  let page: PageContext;
  let pageKey = '';
  let pageType: string | undefined;

  const startView = (): void => {
    view = `w_${identity.ids.next()}`;
    seq = 0;
    pageType = undefined;
    identity.newView();
  };
  const currentPage = (): PageContext => {
    // Scrubbing an address takes longer than all the rest: only when it has changed.
    const key = location.href + document.title + pageType;
    if (key !== pageKey) page = pageContext(settings.allowQuery, scrub, pageType);
    pageKey = key;
    return page;
  };
  const drop = (reason: string, lane: Lane): null => {
    queue.note(reason, lane);
    return null;
  };
  const hold = (lane: Lane, id: string, json: string): void => {
    if (pending.push([lane, id, json]) > MAX_PENDING) drop('consent', pending.shift()![0]);
  };
  const lastLook = (event: KlankbordEvent): KlankbordEvent | null => {
    try {
      const result = settings.beforeSend ? settings.beforeSend(event) : event;
      return result && { ...result, id: event.id };
    } catch (error) {
      diagnose('fault', { reason: String(error) });
      return event;
    }
  };

  const keep = async (
    lane: Lane,
    name: string,
    props: JsonObject,
    session: string,
    more?: object,
  ): Promise<string | null> => {
    if (!view) startView();
    const user = consent.is('identity', 'granted') ? identity.user() : null;
    const id = identity.ids.next();
    firstId ||= id;
    const event = lastLook({
      id,
      name,
      time: isoTime(now()),
      visitor: identity.visitor(),
      session,
      view,
      seq: ++seq,
      ...(user && { user }),
      page: currentPage(),
      locale: pageLocale(settings.locale),
      channel: settings.channel ?? 'web',
      props,
      ...more,
    });
    if (!event) return drop('before-send', lane);
    // Before it is in the story: what does not fit must not be there either.
    let json = eventJson(event);
    const stage = kept(lane, event);
    // Writing the JSON a second time for one word would cost as much as all the rest.
    if (stage) json = `${json.slice(0, -1)},"stage":${stringify(stage)}}`;
    if (consent.is(lane, 'granted') || lane === 'feedback') await queue.push(lane, event.id, json);
    else hold(lane, event.id, json);
    return event.id;
  };

  return {
    startView,
    hasBegun: () => firstId !== '',
    async holdBack() {
      // What is still on its way to the disk has to come back too.
      await queue.settle();
      const entries = (await queue.peek('b')).filter(([key]) => key >= `b${firstId}`);
      await queue.remove(entries.map(([key]) => key));
      for (const [key, json] of entries) hold('behaviour', key.slice(1), json);
    },
    forget() {
      for (const [lane] of pending) drop('erased', lane);
      pending = [];
      startView();
    },
    async record(name, given, type) {
      if (!isEventName(name)) throw new KlankbordError('bad-event-name', String(name).slice(0, 80));
      const props = toJson(given, scrub);
      if (consent.is('behaviour', 'denied')) return drop('consent', 'behaviour');
      if (settings.sample < 1 && identity.share() >= settings.sample) return drop('sampled', 'behaviour');
      // A site that notices signals also wants to know how a session began.
      const { id, fresh } = identity.session();
      if (fresh && settings.signals && settings.signals[0]) {
        // What goes wrong with it is told by the signal that follows.
        keep('behaviour', 'session_start', sessionProps(currentPage(), scrub), id).catch(() => 0);
      }
      // What kind of page it is stays so for the whole view.
      if (type) {
        if (!view) startView();
        pageType = type;
      }
      return keep('behaviour', name, props, id);
    },
    async recordFeedback(props, alone) {
      if (consent.is('feedback', 'denied')) return drop('consent', 'feedback');
      const own = alone && identity.ids.next();
      return keep(
        'feedback',
        'feedback',
        props,
        identity.session().id,
        own ? { visitor: `v_${own}`, session: `s_${own}`, view: `w_${own}`, seq: 1 } : undefined,
      );
    },
    settlePending() {
      const waited = pending;
      pending = waited.filter(([lane]) => consent.is(lane, 'pending'));
      for (const [lane] of waited) if (consent.is(lane, 'denied')) drop('consent', lane);
      return Promise.all(waited.flatMap((one) => (consent.is(one[0], 'granted') ? queue.push(...one) : [])));
    },
  };
}
