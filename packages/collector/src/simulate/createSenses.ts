// What conditions see of a recorded visit: as in the browser, but from events alone.

import type { ConditionContext } from '@klankbord/protocol/condition';
import { foldCart, type JourneyPart } from '@klankbord/protocol/journey';
import { isObject, type KlankbordEvent } from '@klankbord/protocol/wire';
import type { Assumption } from './assumptions';

export interface Senses {
  /** A step has happened. */
  note(event: KlankbordEvent): void;
  contextAt(now: number, journey: JourneyPart): ConditionContext;
}

/** What is known of the page and the person; a new view takes away what belonged to the last one. */
interface Sensed {
  view?: string;
  viewMs: number;
  lastMs: number;
  scroll: number;
  exit: boolean;
  page?: KlankbordEvent['page'];
  locale?: string;
  channel?: string;
  device?: string;
  traits: object;
  vitals: Record<string, { value: number; rating: string }>;
}

function noteProps(sensed: Sensed, { name, props }: KlankbordEvent): void {
  if (name === 'exit_intent') sensed.exit = true;
  if (name === 'scroll_depth') sensed.scroll = Math.max(sensed.scroll, Number(props.percent) || 0);
  if (name === 'session_start' && typeof props.device === 'string') sensed.device = props.device;
  if (name === 'identify' && isObject(props.traits)) sensed.traits = { ...sensed.traits, ...props.traits };
  if (name === 'web_vital' && typeof props.metric === 'string')
    sensed.vitals = { ...sensed.vitals, [props.metric]: { value: Number(props.value), rating: String(props.rating) } };
}

/**
 * @param visits how many sessions there were up to now
 * @param bought orders in the sessions before
 * @param assume told what had to be assumed, when a condition asks for it
 */
export function createSenses(visits: number, bought: () => number, assume: (what: Assumption) => void): Senses {
  const sensed: Sensed = { viewMs: 0, lastMs: 0, scroll: 0, exit: false, traits: {}, vitals: {} };
  const assumed = <T>(what: Assumption, value: T): T => {
    assume(what);
    return value;
  };
  return {
    note(event) {
      const ms = Date.parse(event.time);
      const isNew = event.name === 'page_view' || (event.view !== undefined && event.view !== sensed.view);
      // Without views, a page view is one by itself.
      const view = event.view ?? (isNew ? event.id : sensed.view);
      if (isNew || !sensed.viewMs) Object.assign(sensed, { viewMs: ms, scroll: 0, exit: false, ...(view && { view }) });
      const { page, locale, channel } = event;
      Object.assign(sensed, {
        lastMs: ms,
        ...(page && { page }),
        ...(locale && { locale }),
        ...(channel && { channel }),
      });
      noteProps(sensed, event);
    },
    contextAt: (now, { stage, furthest, counts, moments, marks, cart }) => ({
      now,
      stage,
      furthest,
      counts,
      moments,
      marks: (key) => marks[key] ?? [],
      ...(sensed.view !== undefined && { view: sensed.view }),
      page: { ...sensed.page },
      exit: sensed.exit,
      ...(sensed.locale && { locale: sensed.locale }),
      channel: sensed.channel ?? 'web',
      vitals: sensed.vitals,
      // Only what a condition asks for has to be assumed.
      get url() {
        return sensed.page?.url.includes('?') ? assumed('query', sensed.page.url) : (sensed.page?.url ?? '');
      },
      get cart() {
        return foldCart(cart);
      },
      get device() {
        return assumed('device', sensed.device)!;
      },
      get touch() {
        return assumed('device', sensed.device !== undefined && sensed.device !== 'desktop');
      },
      get traits() {
        return assumed('traits', sensed.traits);
      },
      get visits() {
        return assumed('visits', visits);
      },
      get purchases() {
        return assumed('purchases', bought() + (counts.purchase ?? 0));
      },
      get idleMs() {
        return assumed('idle', now - sensed.lastMs);
      },
      get dwellMs() {
        return assumed('dwell', now - sensed.viewMs);
      },
      get scroll() {
        return assumed('scroll', sensed.scroll);
      },
      isVisible: () => assumed('element', false),
    }),
  };
}
