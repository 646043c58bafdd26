// Wires the parts of a client: notice → wrap → remember → keep → send. Data goes one way.

import type { Batch, KlankbordEvent } from '@klankbord/protocol/wire';
import type { Client, ClientInside } from './client';
import { type ClientOptions, readOptions } from './clientOptions';
import { type ConsentOption, createConsent, type Layer } from './consent';
import { createAnswering } from './createAnswering';
import { createDrafts } from './createDrafts';
import { createPurge } from './createPurge';
import { createRecorder } from './createRecorder';
import { createRecall } from './signals/createRecall';
import { KlankbordError } from './diagnostics/codes';
import { createDiagnose } from './diagnostics/createDiagnose';
import { createIdentity } from './identity';
import { isoTime, now } from './lib/clock';
import { createBus } from './lib/createBus';
import { createKeep } from './lib/keep';
import { keepWhile } from './lib/keepWhile';
import { heedRefusals } from './heedRefusals';
import { listen } from './lib/listen';
import { toJson } from './lib/toJson';
import { createQueue } from './queue/createQueue';
import { createIdbStore } from './queue/idbStore';
import type { Letter } from './queue/queueStore';
import { createScrub } from './scrub/createScrub';
import { readStatus } from './readStatus';
import { createBatch } from './sender/createBatch';
import { createDelivery } from './sender/createDelivery';
import { createSender } from './sender/createSender';
import { createPost } from './sender/post';
import { requestErasure } from './sender/requestErasure';
import { createRetry } from './sender/retryState';
import { startNoticing } from './startNoticing';
import { createVisitorSummary } from './visitorSummary';

declare const __VERSION__: string;

/**
 * A client without interface. Nothing of it throws into the page: misuse is told by `on('diagnostic')` or rejects.
 *
 * @example const client = createClient({ site: 'shop', endpoint: '/feedback', signals: [onPageView()] });
 * await client.track('search', { search_term: 'jacket', results_count: 0 });
 */
export function createClient(options: ClientOptions): Client {
  const { client, inside } = createClientInside(options);
  inside.emit('ready');
  return client;
}

/** The same, with what the widget needs besides, and without telling `ready`. `moreNames` are options that it takes out before. */
export function createClientInside(
  options: ClientOptions,
  moreNames?: string,
): { client: Client; inside: ClientInside } {
  const bus = createBus();
  const { emit, on, hears } = bus;
  const diagnose = createDiagnose(emit, options.debug);
  const settings = readOptions(options, diagnose, moreNames);
  const { site, endpoint, collector, storage, env, release, format, contentType, journey, linker } = settings;
  const fault = (error: unknown): void => diagnose('fault', { reason: String(error) });
  const keep = createKeep(site, storage);
  const tabKeep = createKeep(site, storage === 'memory' ? storage : 'session');
  const passing = createKeep(site, 'memory');
  const consent = createConsent(keep, settings.consent, settings.honorGPC);
  const { is } = consent;
  const granted = (layer: Layer): boolean => is(layer, 'granted');
  const carried = linker?.arrive();
  if (carried && granted('identity')) keep.set('v', carried.key);
  if (carried?.session && granted('behaviour')) keep.set('s', `${carried.session} ${now()}`);
  const identity = createIdentity(keep, tabKeep, granted, (layer) => !is(layer, 'denied'));
  const { ids } = identity;
  const summary = createVisitorSummary(keep, (choice) => is('identity', choice));
  const mayStore = (): boolean => granted('behaviour');
  const mayRead = (): boolean => !is('behaviour', 'denied');
  const recall = createRecall(keep, passing, mayStore, mayRead);
  const name = `klankbord ${site} ${endpoint}`;
  const queue = createQueue(storage === 'local' ? createIdbStore(name) : undefined, settings.queue, ids.next, diagnose);
  const scrub = createScrub(settings.scrub);
  const post = createPost(settings);
  const retryName = `r:${endpoint}`;
  const mayNote = (): boolean => granted('feedback') || granted('behaviour');
  const retry = createRetry(keepWhile(mayNote, keep, passing), retryName);
  // The visitor's own Send while consent is pending grants that one answer.
  let ownAnswer = false;
  const allowed = (letter: Letter): boolean =>
    endpoint !== '' && (letter === 'f' ? granted('feedback') || ownAnswer : granted('behaviour'));
  const delivery = createDelivery({
    queue,
    post,
    retry,
    diagnose,
    emit,
    allowed,
    pack(entries, lost) {
      const sdk = `klankbord/${__VERSION__}`;
      const body = createBatch({ site, id: ids.next(), sent: isoTime(now()), sdk, env, release }, entries, lost);
      return typeof format === 'function'
        ? format(JSON.parse(body) as Batch<KlankbordEvent>)
        : { body, contentType: contentType === 'text/plain' ? 'text/plain;charset=UTF-8' : contentType };
    },
  });
  let alive = true;
  const sender = createSender({
    queue,
    delivery,
    post,
    retry,
    lock: name,
    ...settings.batch,
    allowed,
    fault,
  });
  journey?.start({ keep, tab: identity.tab, mayStore, mayRead });
  const recorder = createRecorder({
    settings,
    consent,
    identity,
    queue,
    diagnose,
    scrub,
    kept(lane, event) {
      if (journey && !is('behaviour', 'denied')) event.stage = journey.remember(event);
      summary.note(event);
      emit('event', event);
      if (journey && hears('journey')) emit('journey', journey.tell());
      sender.wake(lane);
      return event.stage;
    },
  });

  /**
   * Runs a command. Whoever awaits it gets the rejection; for everybody else it is told as a diagnostic, and no
   * `unhandledrejection` reaches the host's page.
   */
  const command = <T>(act: () => Promise<T | null>): Promise<T | null> => {
    const result = (async () => (alive ? act() : null))();
    result.catch(({ code = 'fault', message }: KlankbordError) => diagnose(code, { reason: message }));
    return result;
  };

  const startView = (): void => {
    recorder.startView();
    emit('view');
  };
  const feedback = createAnswering({
    ...{ newId: ids.next, consent, journey, recorder, queue, scrub },
    grantOwn() {
      ownAnswer = true;
    },
  });

  const { purge, holdBack } = createPurge({ is, keep, identity, summary, journey, recall, recorder, queue, retryName });
  const applyConsent = async (choice: ConsentOption): Promise<null> => {
    const changed = consent.set(choice);
    emit('consent', consent.state());
    // Withdrawn: gone from the disk at once.
    const purged = purge();
    if (changed.some((layer) => is(layer, 'pending'))) await holdBack();
    await recorder.settlePending();
    await purged;
    // What was held back until now can go.
    if (changed.length) sender.wake('feedback');
    return changed.length && granted('behaviour') ? recorder.record('consent', consent.state()).then(() => null) : null;
  };

  const client: Client = {
    track: (event, props) => command(() => recorder.record(event, props)),
    page: (given) =>
      command(() => {
        const { type, ...props } = given ?? {};
        startView();
        return recorder.record('page_view', props, type);
      }),
    identify: (user, traits, options) =>
      command(async () => {
        if (!user || typeof user !== 'string') throw new KlankbordError('bad-props', 'identify: user');
        if (!granted('identity')) return null;
        identity.identify(user);
        if (traits) summary.traits(toJson(traits, scrub));
        return recorder.record('identify', { traits, proof: options?.proof });
      }),
    async reset() {
      identity.reset();
      summary.forget();
      journey?.forget();
      startView();
    },
    consent: async (choice) => void (await command(() => applyConsent(choice))),
    feedback: (input) => command(() => feedback(input)),
    journey: () => journey?.tell() ?? { stage: 'arrive', furthest: 'arrive', trail: [], counts: {}, moments: [] },
    on: on as Client['on'],
    flush: sender.flush,
    status: () => readStatus({ queue, retry, sender, consent, identity }),
    async forget() {
      const key = identity.key();
      journey?.forget();
      identity.reset();
      summary.forget();
      for (const lane of ['feedback', 'behaviour'] as const) await queue.clear(lane, 'erased');
      recorder.forget();
      recall.forget();
      for (const kept of keep.names('')) if (kept !== 'consent' && kept !== 'forget') keep.remove(kept);
      if (collector !== undefined) await requestErasure(keep, collector, site, key);
    },
    async destroy() {
      if (alive) for (const stop of [leave, ...stops, sender.stop, queue.close]) stop();
      alive = false;
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
    heedRefusals(keep, is, (refused) => void command(() => applyConsent(refused))),
    ...startNoticing({
      ...{ settings, keep, recorder, identity, summary, recall, bus, diagnose, granted, startView },
      consent: consent.state,
      choose: (choice) => void command(() => applyConsent(choice)),
    }),
  ];
  purge().catch(fault);
  if (collector !== undefined) requestErasure(keep, collector, site).catch(fault);

  const inside: ClientInside = {
    keep,
    tab: identity.tab,
    diagnose,
    ...bus,
    newId: ids.next,
    drafts: createDrafts(queue, () => granted('feedback')),
    mayStore: granted,
    isRefused: (layer) => is(layer, 'denied'),
    session: () => journey?.session() ?? '',
    past: () => journey?.past() ?? [],
    share: identity.share,
    durable: queue.durable,
    isSent: async () => !(await queue.peek('f', 1)).length,
  };
  return { client, inside };
}
