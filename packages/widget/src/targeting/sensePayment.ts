// Senses that the visitor is paying: in a card's field, in a frame of somebody else's, or having just sent such a form.

import { focusedElement } from './focusedElement';
import { type Sense, senseEvent } from './senseEvent';

/** Milliseconds in which a payment that was sent may still be on its way: our choice. */
const SENT_MS = 10_000;

/** `autocomplete="billing cc-number"`; payment providers put their fields into frames of their own origin. */
const isPaying = (element: Element): boolean =>
  element.localName === 'iframe'
    ? !(element as HTMLIFrameElement).contentDocument
    : /(^|\s)cc-/.test(element.getAttribute('autocomplete') ?? '');

export function sensePayment(): Sense {
  const sent = senseEvent('submit', SENT_MS, ({ target }) =>
    [...(target as Element).getElementsByTagName('*')].some(isPaying),
  );
  return {
    is: () => sent.is() || [focusedElement()].some((element) => element && isPaying(element)),
    stop: sent.stop,
  };
}
