// Senses what conditions ask of the page besides its events: time in sight, rest, absence, and how far it was scrolled.

import { now, ticks } from '../lib/clock';
import { listen } from '../lib/listen';
import { readScroll } from '../signals/readScroll';

/** When the visitor was away: on another tab, or on another page than ours. */
export interface Away {
  /** Milliseconds since 1970. */
  from: number;
  /** Infinity while it lasts. */
  until: number;
}

export interface Senses {
  /** Milliseconds in sight since the last touch, key or scroll. */
  idleMs(): number;
  /** Milliseconds in sight since the view began. */
  dwellMs(): number;
  /** How far the view has been scrolled at most, in percent. */
  scroll(): number;
  isHidden(): boolean;
  away(): Away | undefined;
  startView(): void;
  stop(): void;
}

const ACTS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'scroll', 'input'];

/**
 * @param leftAt when the visitor was last seen on an earlier page, in milliseconds since 1970
 * @param changed called when the page has come back into sight
 */
export function createSenses(leftAt: number | undefined, changed: () => void): Senses {
  let away: Away | undefined = leftAt === undefined ? undefined : { from: leftAt, until: now() };
  let seenMs = 0;
  let since = ticks();
  let acted = 0;
  let begun = 0;
  const isHidden = (): boolean => document.visibilityState === 'hidden';
  let hidden = isHidden();
  /** Milliseconds that the page has been in sight. */
  const sight = (): number => seenMs + (hidden ? 0 : ticks() - since);
  let scrolled = 0;
  const act = (): void => {
    acted = sight();
  };
  const turn = (): void => {
    if (hidden === isHidden()) return;
    seenMs = sight();
    since = ticks();
    hidden = !hidden;
    if (hidden) away = { from: now(), until: Infinity };
    else {
      away!.until = now();
      changed();
    }
  };
  const stops = [
    listen(document, 'visibilitychange', turn),
    ...ACTS.map((name) => listen(document, name, act, { capture: true, passive: true })),
  ];
  return {
    idleMs: () => sight() - acted,
    dwellMs: () => sight() - begun,
    scroll: () => (scrolled = Math.max(scrolled, readScroll())),
    isHidden: () => hidden,
    away: () => away,
    startView() {
      begun = acted = sight();
      scrolled = 0;
    },
    stop: () => stops.forEach((stop) => stop()),
  };
}
