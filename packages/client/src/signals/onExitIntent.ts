// Notices that somebody is about to leave: the pointer goes out at the top, a flick up, a hidden checkout.

import { createFlick } from './detect/createFlick';
import type { Signal } from './signal';
import { watchWindow } from './watchWindow';

/** Milliseconds of a view in which the pointer is still on its way from what was clicked before. Our choice. */
const SETTLED_MS = 2000;
/** Milliseconds after a finger has moved in which a scroll is its doing, momentum included. Our choice. */
const MOMENTUM_MS = 1000;
/** Milliseconds after a click in which it may have opened a new tab, a bank's app or the telephone. Our choice. */
const CLICK_MS = 5000;

/**
 * The wish to leave, once per view, and how it was noticed: `pointer`, `scroll` or `hidden`.
 *
 * @example createClient({ site, endpoint, signals: [onExitIntent()] })
 */
export const onExitIntent = (): Signal => (report) => {
  const never = -Infinity;
  const isFlick = createFlick();
  let [movedAt, clickedAt, begunAt] = [never, never, performance.now()];
  let told = false;
  let paying = false;
  let leaving = false;
  const tell = (by: string): void => {
    if (told || performance.now() - begunAt < SETTLED_MS) return;
    told = true;
    report('exit_intent', { by });
  };
  return watchWindow(
    report,
    {
      pointerout({ pointerType, relatedTarget, clientY, buttons }: PointerEvent) {
        // The list of an open select lies outside of the page.
        const isList = document.activeElement?.matches('select,[list]');
        if (pointerType === 'mouse' && !relatedTarget && clientY <= 0 && !buttons && !isList) tell('pointer');
      },
      // Only a finger moves the page here: a button "to the top" scrolls as fast.
      touchmove({ timeStamp }: Event) {
        movedAt = timeStamp;
      },
      scroll({ timeStamp: at }: Event) {
        if (isFlick(scrollY, innerHeight, at) && at - movedAt < MOMENTUM_MS) tell('scroll');
      },
      click({ timeStamp }: Event) {
        clickedAt = timeStamp;
      },
      submit() {
        paying = true;
      },
      'pagehide pageshow'({ type }: Event) {
        leaving = type === 'pagehide';
      },
      visibilitychange({ timeStamp: at }: Event) {
        const isIdle = document.hidden && !leaving && !paying && at - clickedAt > CLICK_MS;
        if (isIdle && report.stage() === 'checkout' && matchMedia('(pointer:coarse)').matches) tell('hidden');
      },
    },
    report.heard(({ name }) => {
      paying ||= name === 'add_payment_info';
      if (name !== 'page_view') return;
      paying = told = false;
      begunAt = performance.now();
    }),
  );
};
