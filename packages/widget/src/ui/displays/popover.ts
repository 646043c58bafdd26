// `popover`: a card that floats over a corner of the page, and a sheet at the bottom of a phone.

import type { Display } from './display';
import { stayAboveKeyboard } from './stayAboveKeyboard';

/** Adds an empty layer for above everything else on the page. */
export function openPopover(root: ShadowRoot, at: string, tag: 'div' | 'dialog' = 'div'): Display {
  const element = document.createElement(tag);
  element.className = 'layer';
  element.dataset.at = at;
  root.append(element);
  const stop = stayAboveKeyboard(element);
  return {
    element,
    root,
    role: 'dialog',
    open() {
      // Safari before 17 and Firefox before 125 have no top layer for it; there the highest z-index has to do.
      if (typeof element.showPopover !== 'function') return;
      element.popover = 'manual';
      element.showPopover();
    },
    remove() {
      stop();
      element.remove();
    },
  };
}
