// Moments of truth: looks at the conditions when something has happened or time has come, and tells each moment once.

import {
  type Condition,
  type ConditionContext,
  conditionOf,
  dueMs,
  listMoments,
  marksOf,
  type Moment,
  type MomentState,
  passMoments,
} from '@klankbord/protocol/condition';
import type { StageTable } from '@klankbord/protocol/journey';
import type { KlankbordEvent } from '@klankbord/protocol/wire';
import type { ClientJourney } from '../journey/createJourney';
import type { Guard } from '../lib/createGuard';
import type { Keep } from '../lib/keep';
import { ticks } from '../lib/clock';
import { listen } from '../lib/listen';
import { stringify } from '../lib/stringify';
import { createContext, type PageContextParts } from './createContext';
import { createSenses, type Senses } from './createSenses';

/** Moments by name: another `when` for a built-in one, more of them, or false to switch one off; false for none at all. */
export type MomentOption = false | Record<string, Moment | false>;

/** What the client hands to its moments. */
export interface MomentsHost extends PageContextParts {
  keep: Keep;
  journey: ClientJourney;
  /** False while nothing may be kept over visits. */
  mayKeep(): boolean;
  on(name: 'event', listener: (event: unknown) => void): () => void;
  guard: Guard;
  /** A moment has come. */
  fire(moment: string): void;
}

export interface ClientMoments {
  /** Called by the client, once; gives back the function that stops. */
  start(host: MomentsHost): () => void;
  /** Conditions of surveys: their events are remembered, and `looked` is called whenever one may have changed. */
  watch(conditions: Condition[], looked: () => void): void;
  /** Moments and stages from elsewhere, e.g. the site's published ones: those of the page go before them. */
  publish(more: { moments?: unknown; stages?: unknown }): void;
  /** What conditions see now. */
  context(): ConditionContext;
}

/** A task later: looking stands in nobody's way, and a burst of events is looked at once. */
const SOON_MS = 0;
/** After a look the next one waits this long at least: nobody notices, and a page that tells much is not kept busy. */
const PAUSE_MS = 50;
/** Scrolling is looked at this often at most; faster than anybody decides to leave. */
const SCROLL_MS = 250;
/** The moments of this visitor that come once in a lifetime. */
const ONCE = 'm';

/**
 * @param option `moments`: more of them by name, another `when` for a built-in one, or false to switch it off
 * @example createMoments({ 'voucher-trouble': { when: { event: 'coupon', where: { status: 'refused' } } }, comparing: false })
 */
export function createMoments(option?: MomentOption): ClientMoments {
  let definitions: Record<string, Moment>;
  let own: Condition[];
  let asked: Condition[] = [];
  let host: MomentsHost;
  let senses: Senses;
  let context: () => ConditionContext;
  /** The latest event, and whether the visitor was about to leave its view. */
  let latest: KlankbordEvent | undefined;
  let exit = false;
  let watched: Condition[];
  let usesScroll: boolean;
  let looked = (): void => undefined;
  let state: MomentState | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let next = Infinity;
  let lookedAt = -Infinity;

  const rewatch = (): void => {
    watched = [...own, ...asked];
    usesScroll = stringify(watched).includes('"scroll"');
  };
  const define = (more?: unknown): void => {
    definitions = listMoments(option && more ? { ...(more as object), ...option } : (option ?? more));
    own = Object.values(definitions).map(({ when }) => conditionOf(when));
    rewatch();
  };
  define();

  const plan = (wanted: number): void => {
    const ms = Math.max(wanted, lookedAt + PAUSE_MS - ticks());
    const at = ticks() + ms;
    // setTimeout takes 24.8 days at most, and takes more as nothing.
    if (at >= next || ms > 2 ** 31 - 1) return;
    clearTimeout(timer);
    next = at;
    timer = setTimeout(look, ms);
  };
  const look = (): void => {
    clearTimeout(timer);
    next = Infinity;
    host.guard(pass)();
    looked();
    lookedAt = ticks();
  };
  const pass = (): void => {
    const { keep, journey, mayKeep, fire } = host;
    const here = context();
    const forever = mayKeep() ? (keep.get(ONCE) ?? '').split('\n') : [];
    const session = journey.whole().moments;
    // Where nothing may be kept over visits, a visitor is a session.
    const passed = passMoments(definitions, here, state, { session, visitor: [...forever, ...session] });
    state = passed.state;
    for (const name of passed.fired) {
      if (definitions[name]!.oncePer === 'visitor' && mayKeep()) keep.set(ONCE, `${keep.get(ONCE) ?? ''}\n${name}`);
      fire(name);
    }
    // Out of sight nothing is asked; coming back is a reason to look.
    if (!senses.isHidden()) for (const condition of watched) plan(dueMs(condition, here));
  };

  const note = (event: KlankbordEvent): void => {
    if (event.view !== latest?.view) {
      exit = false;
      senses.startView();
    }
    latest = event;
    exit ||= event.name === 'exit_intent';
  };

  return {
    start(given) {
      host = given;
      const past = host.journey.past();
      // It may have begun late: what this page has told so far is no earlier page.
      const last = host.journey
        .whole()
        .trail.filter(({ id }) => !past.some((event) => event.id === id))
        .at(-1);
      senses = createSenses(last && Date.parse(last.time), () => plan(SOON_MS));
      const make = createContext(host, senses);
      context = () => make(latest, exit);
      host.journey.watch('moments', own, marksOf);
      past.forEach(note);
      const stops = [
        host.on('event', (event) => {
          note(event as KlankbordEvent);
          plan(SOON_MS);
        }),
        listen(window, 'hashchange', () => plan(SOON_MS)),
        listen(document, 'scroll', () => usesScroll && plan(SCROLL_MS), { capture: true, passive: true }),
      ];
      plan(SOON_MS);
      return () => {
        clearTimeout(timer);
        next = -1;
        senses.stop();
        for (const stop of stops) stop();
      };
    },
    watch(conditions, tell) {
      asked = conditions;
      rewatch();
      looked = tell;
      host.journey.watch('surveys', conditions, marksOf);
      plan(SOON_MS);
    },
    publish({ moments, stages }) {
      if (moments) {
        define(moments);
        host.journey.watch('moments', own, marksOf);
      }
      if (stages) host.journey.restage(stages as StageTable);
      plan(SOON_MS);
    },
    context: () => context(),
  };
}
