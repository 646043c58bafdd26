// Senses that a modal of the host is open: a dialog, something that says it is one, or something that fills the screen.

import { focusedElement } from './focusedElement';

const OPEN = '[aria-modal=true]';

export function senseHostModal(): boolean {
  // Where `:modal` is not known (before Chromium 105, Firefox 103 and Safari 15.6) it would throw.
  const selector = CSS.supports('selector(:modal)') ? `:modal,${OPEN}` : `dialog[open],${OPEN}`;
  // Some stay in the page when they are closed, and are only out of sight.
  return [...document.querySelectorAll(selector), focusedElement()?.closest(selector)].some(
    (element) => element?.getClientRects()[0],
  );
}
