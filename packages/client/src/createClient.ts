// Wires the parts of a client: notice → wrap → remember → keep → send. Data goes one way.

import { emptyJourney, tellJourney } from '@klankbord/protocol/journey';
import type { FeedbackContext, JsonObject, KlankbordEvent } from '@klankbord/protocol/wire';
import type { Client, ClientInside } from './client';
import { type ClientOptions, readOptions } from './clientOptions';
import { composeFeedback, type FeedbackInput } from './composeFeedback';
import { type ConsentOption, createConsent } from './consent';
import { createRecorder } from './createRecorder';
import { KlankbordError } from './diagnostics/codes';
import { createDiagnose } from './diagnostics/createDiagnose';
import { createIdentity } from './identity';
import { isoTime, now } from './lib/clock';
import { createBus } from './lib/createBus';
import { createKeep } from './lib/keep';
import { listen } from './lib/listen';
import { deviceContext } from './pageContext';
import { createQueue } from './queue/createQueue';
import { createIdbStore } from './queue/idbStore';
import { createScrub } from './scrub/createScrub';
import { requestErasure } from './sender/requestErasure';
import { createDelivery } from './sender/createDelivery';
import { createSender } from './sender/createSender';
import { createPost } from './sender/post';
import { createRetry } from './sender/retryState';
import { startSignals } from './signals/startSignals';
import { readProps } from './wrapEvent';

declare const __VERSION__: string;

/**
 * A client without interface. Nothing of it throws into the page: misuse is told by `on('diagnostic')` or rejects.
 *
 * @example const client = createClient({ site: 'shop', endpoint: '/feedback', signals: [onPageView()] });
 * await client.track('search', { search_term: 'jacket', results_count: 0 });
 */
export function createClient(options: ClientOptions): Client {
  return createClientInside(options).client;
}

/** The same, with what the widget needs besides. `moreNames` are options that it takes out before. */
export function createClientInside(
  options: ClientOptions,
  moreNames: string[] = [],
): { client: Client; inside: ClientInside } {
  const bus = createBus();
  const diagnose = createDiagnose(bus.emit, options.debug);
  const settings = readOptions(options, diagnose, moreNames);
  const { site, endpoint, collector } = settings;
  const fault = (error: unknown): void => diagnose('fault', { reason: String(error) });

  const keep = createKeep(site, settings.storage);
  const tabKeep = createKeep(site, settings.storage === 'memory' ? 'memory' : 'session');
  const consent = createConsent(keep, settings.consent, settings.honorGPC);
  const identity = createIdentity(keep, tabKeep, {
    visitor: () => consent.is('identity', 'granted'),
    session: () => consent.is('behaviour', 'granted'),
  });
  const store = settings.storage === 'local' ? createIdbStore(`klankbord ${site} ${endpoint}`) : undefined;
  const queue = createQueue(store, settings.queue, diagnose);
  const scrub = createScrub(settings.scrub);
  const post = createPost(settings);
  const retry = createRetry(keep, `r:${endpoint}`);
  const delivery = createDelivery({
    queue,
    post,
    retry,
    diagnose,
    emit: bus.emit,
    contentType: settings.contentType === 'text/plain' ? 'text/plain;charset=UTF-8' : settings.contentType,
    format: settings.format,
    head: () => ({
      site,
      id: identity.ids.next(),
      sdk: `klankbord/${__VERSION__}`,
      ...(settings.env && { env: settings.env }),
      ...(settings.release && { release: settings.release }),
    }),
  });
  let alive = true;
  const sender = createSender({
    queue,
    delivery,
    post,
    retry,
    lock: `klankbord ${site} ${endpoint}`,
    ...settings.batch,
    allowed: () =>
      endpoint !== '' && (!consent.is('feedback', 'denied') || !consent.is('behaviour', 'denied')) && !allPending(),
    fault,
  });
  const allPending = (): boolean =>
    consent.is('behaviour', 'pending') && consent.is('feedback', 'pending') && !ownAnswer;
  // The visitor's own Send while consent is pending grants that one answer.
  let ownAnswer = false;

  const { journey } = settings;
  journey?.start({ keep, tab: identity.tab, mayStore: () => consent.is('behaviour', 'granted') });
  const part = () => journey?.whole() ?? emptyJourney();
  const recorder = createRecorder({
    settings,
    consent,
    identity,
    queue,
    diagnose,
    scrub,
    kept(lane, event) {
      if (journey && !consent.is('behaviour', 'denied')) {
        event.stage = journey.remember(event);
        bus.emit('journey', journey.tell());
      }
      bus.emit('event', event);
      sender.wake(lane);
    },
  });

  const feedbackContext = (alone: boolean): FeedbackContext => {
    const told = alone || !consent.is('behaviour', 'granted') ? undefined : tellJourney(part());
    return {
      ...(told && {
        stage: told.stage,
        furthest: told.furthest,
        trail: told.trail as unknown as JsonObject[],
        counts: told.counts,
        ...(told.cart && { cart: told.cart as JsonObject }),
        moments: told.moments,
      }),
      device: deviceContext(),
      consent: consent.state(),
    };
  };
  const revisions = new Map<string, number>();
  const feedback = async (input: FeedbackInput): Promise<string | null> => {
    const response = input?.response ?? identity.ids.next();
    const revision = input?.revision ?? (revisions.get(response) ?? 0) + 1;
    const alone = consent.is('feedback', 'pending');
    const whole = composeFeedback(input, response, revision, feedbackContext(alone));
    // An address that the visitor wrote down to be answered is the one thing that scrubbing would defeat.
    const { contact, ...rest } = whole;
    const props = { ...readProps(rest, scrub), ...(contact && { contact: readProps(contact, (text) => text) }) };
    ownAnswer ||= alone;
    revisions.set(response, revision);
    return (await recorder.recordFeedback(props, alone)) && response;
  };

  const applyConsent = async (choice: ConsentOption): Promise<void> => {
    const changed = consent.set(choice);
    if (!changed.length) return;
    if (changed.includes('identity')) {
      if (consent.is('identity', 'granted')) identity.store();
      else for (const name of ['v', 'u']) keep.remove(name);
    }
    if (changed.includes('behaviour')) {
      if (consent.is('behaviour', 'granted')) identity.store();
      else journey?.forget();
      if (consent.is('behaviour', 'denied')) keep.remove('s');
    }
    await recorder.settlePending();
    // Withdrawn: gone from the disk, and what is on its way is called back.
    const withdrawn = changed.filter((layer) => layer !== 'identity' && consent.is(layer, 'denied'));
    if (withdrawn.length) {
      if (consent.is('behaviour', 'denied') && consent.is('feedback', 'denied')) {
        post.abort();
        keep.remove(`r:${endpoint}`);
      }
      for (const lane of withdrawn) await queue.clear('consent', lane as 'feedback' | 'behaviour');
    }
    if (consent.is('behaviour', 'granted')) await recorder.record('consent', consent.state());
  };

  /**
   * Runs a command. Whoever awaits it gets the rejection; for everybody else it is told as a diagnostic, and no
   * `unhandledrejection` reaches the host's page.
   */
  const command = <T>(act: () => Promise<T | null>): Promise<T | null> => {
    const result = alive ? new Promise<T | null>((resolve) => resolve(act())) : Promise.resolve(null);
    result.catch((error: unknown) => {
      const code = error instanceof KlankbordError ? error.code : 'fault';
      diagnose(code, { reason: error instanceof Error ? error.message : String(error) });
    });
    return result;
  };
  const identify: Client['identify'] = (user, traits, { proof } = {}) =>
    command(async () => {
      if (typeof user !== 'string' || !user || user.length > 256) {
        throw new KlankbordError('bad-props', 'identify() takes the id of a user: a text of 1 to 256 characters');
      }
      if (!consent.is('identity', 'granted')) return null;
      identity.identify(user);
      return recorder.record('identify', { ...(traits && { traits }), ...(proof && { proof }) });
    });
  const client: Client = {
    track: (name, props) => command(() => recorder.record(name, props)),
    page: ({ type, ...props } = {}) =>
      command(() => {
        recorder.startView();
        return recorder.record('page_view', props, type);
      }),
    identify,
    async reset() {
      identity.reset();
      journey?.forget();
      recorder.startView();
    },
    consent: applyConsent,
    feedback: (input) => command(() => feedback(input)),
    journey: () => tellJourney(part()),
    on: (name, listener) => bus.on(name, listener as (value: unknown) => void),
    flush: () => sender.flush(),
    async status() {
      const totals = await queue.totals();
      const leftMs = retry.leftMs();
      return {
        durable: queue.durable(),
        ...totals,
        refused: totals.dropped.filter(({ reason }) => reason === 'refused').reduce((sum, { count }) => sum + count, 0),
        sending: sender.sending(),
        pausedUntil: leftMs ? isoTime(now() + leftMs) : null,
        consent: consent.state(),
        visitor: identity.visitor(),
        session: identity.session().id,
      };
    },
    async forget() {
      const key = identity.key();
      post.abort();
      journey?.forget();
      identity.reset();
      await queue.clear('erased');
      for (const name of keep.names('')) if (name !== 'consent') keep.remove(name);
      recorder.startView();
      if (collector) await requestErasure(keep, collector, site, key);
    },
    async destroy() {
      if (!alive) return;
      alive = false;
      leave();
      for (const stop of stops) stop();
      sender.stop();
      queue.close();
    },
  };

  const leave = (): void => {
    journey?.store();
    identity.leave();
  };
  const stops = [
    listen(window, 'pagehide', leave),
    // Back from the browser's cache: the tab is in use again, and a copy of it must not find its mark.
    listen<PageTransitionEvent>(window, 'pageshow', (event) => event.persisted && tabKeep.remove('tab')),
    ...startSignals(settings.signals || [], recorder, settings, diagnose),
  ];
  if (collector && keep.get('forget')) requestErasure(keep, collector, site).catch(fault);

  const inside: ClientInside = {
    keep,
    tab: identity.tab,
    diagnose,
    emit: bus.emit,
    on: bus.on,
    mayStore: (layer) => consent.is(layer, 'granted'),
    part,
    watch: (conditions) => journey?.watch(conditions),
    durable: () => queue.durable(),
    isSent: async () => (await queue.peek('feedback', 1)).length === 0,
  };
  bus.emit('ready');
  return { client, inside };
}
