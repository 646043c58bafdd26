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
import type { Identity } from './identity';
import { isoTime, now } from './lib/clock';
import { pageContext, sessionProps } from './pageContext';
import type { Queue } from './queue/createQueue';
import { eventJson, readProps } from './wrapEvent';

export interface RecorderParts {
  settings: ClientSettings;
  consent: Consent;
  identity: Identity;
  queue: Queue;
  diagnose: Diagnose;
  scrub(text: string, path: string): string;
  /** Told of every event that is kept. */
  kept(lane: Lane, event: KlankbordEvent): void;
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
  /** Keeps or forgets what waited, after the visitor has chosen. */
  settlePending(): Promise<void>;
}

interface Pending {
  lane: Lane;
  event: KlankbordEvent;
  json: string;
}

export function createRecorder(parts: RecorderParts): Recorder {
  const { settings, consent, identity, queue, diagnose, scrub } = parts;
  let pending: Pending[] = [];
  let view = '';
  let seq = 0;
  let page: PageContext | undefined;
  let pageKey = '';

  const startView = (): void => {
    view = `w_${identity.ids.next()}`;
    seq = 0;
    identity.newView();
  };
  const currentPage = (type?: string): PageContext => {
    // Scrubbing an address takes longer than all the rest: only when it has changed.
    const key = `${location.href} ${document.title} ${type ?? ''}`;
    if (key !== pageKey || !page) {
      page = pageContext(settings.allowQuery, scrub, type);
      pageKey = key;
    }
    return page;
  };
  const wrap = (name: string, props: JsonObject, session: string, type?: string): KlankbordEvent => {
    const user = consent.is('identity', 'granted') ? identity.user() : undefined;
    const locale = settings.locale || document.documentElement.lang || navigator.language;
    return {
      id: identity.ids.next(),
      name,
      time: isoTime(now()),
      visitor: identity.visitor(),
      session,
      view,
      seq: ++seq,
      ...(user && { user }),
      page: currentPage(type),
      ...(locale && { locale: locale.slice(0, 35) }),
      channel: settings.channel ?? 'web',
      props,
    };
  };
  const lastLook = (event: KlankbordEvent): KlankbordEvent | null => {
    if (!settings.beforeSend) return event;
    try {
      const result = settings.beforeSend(event);
      return result && { ...result, id: event.id };
    } catch (error) {
      diagnose('fault', { reason: `beforeSend: ${String(error)}` });
      return event;
    }
  };
  const drop = (reason: string, lane: Lane): null => {
    queue.note({ reason, lane, count: 1 });
    return null;
  };

  const keep = async (lane: Lane, wrapped: KlankbordEvent, granted: boolean): Promise<string | null> => {
    const event = lastLook(wrapped);
    if (!event) return drop('before-send', lane);
    // A first look at the size: what does not fit must not be in the story either.
    eventJson(event);
    parts.kept(lane, event);
    const json = eventJson(event);
    if (granted) await queue.push(lane, event.id, json);
    else {
      pending.push({ lane, event, json });
      if (pending.length > MAX_PENDING) drop('consent', pending.shift()!.lane);
    }
    return event.id;
  };

  const record = async (name: string, given?: unknown, type?: string): Promise<string | null> => {
    if (!isEventName(name)) {
      throw new KlankbordError(
        'bad-event-name',
        `${JSON.stringify(String(name).slice(0, 80))}: a name is lower case letters, digits and underscores, begins with a letter and has at most 64`,
      );
    }
    const props = readProps(given, scrub);
    if (consent.is('behaviour', 'denied')) return drop('consent', 'behaviour');
    if (settings.sample < 1 && identity.share() >= settings.sample) return drop('sampled', 'behaviour');
    if (!view) startView();
    const session = identity.session();
    const granted = consent.is('behaviour', 'granted');
    // A site that notices signals also wants to know how a session began.
    if (session.fresh && settings.signals && settings.signals.length) {
      const start = wrap('session_start', sessionProps(settings.allowQuery), session.id);
      keep('behaviour', start, granted).catch((error: unknown) => diagnose('fault', { reason: String(error) }));
    }
    return keep('behaviour', wrap(name, props, session.id, type), granted);
  };
  return {
    record,
    startView,
    async recordFeedback(props, alone) {
      if (consent.is('feedback', 'denied')) return drop('consent', 'feedback');
      if (!view) startView();
      const event = wrap('feedback', props, identity.session().id);
      if (alone) {
        const own = identity.ids.next();
        Object.assign(event, { visitor: `v_${own}`, session: `s_${own}`, view: `w_${own}`, seq: 1 });
      }
      return keep('feedback', event, true);
    },
    async settlePending() {
      const waited = pending;
      pending = [];
      const kept = waited.filter((one) => {
        if (consent.is(one.lane, 'pending')) pending.push(one);
        else if (consent.is(one.lane, 'denied')) drop('consent', one.lane);
        return consent.is(one.lane, 'granted');
      });
      await Promise.all(kept.map(({ lane, event, json }) => queue.push(lane, event.id, json)));
    },
  };
}
