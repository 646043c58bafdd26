// `popover`: a card that floats over a corner of the page, and a sheet at the bottom of a phone.

import type { Survey } from '@klankbord/protocol/survey';

export type Position = NonNullable<NonNullable<Survey['display']>['position']>;

/** Where a survey is drawn. */
export interface Display {
  element: HTMLElement;
  remove(): void;
}

/** Keeps a sheet at the bottom above the keyboard of the screen, which covers the page without moving it. */
function stayAboveKeyboard(element: HTMLElement): () => void {
  const view = window.visualViewport;
  if (!view) return () => undefined;
  const follow = (): void => {
    // Zoomed in by the fingers, the visitor moves the view; following it would make the card jump.
    const isZoomed = view.scale > 1.01;
    const liftPx = isZoomed ? 0 : Math.max(0, window.innerHeight - view.height - view.offsetTop);
    element.style.setProperty('--kb-lift', `${liftPx}px`);
    element.style.setProperty('--kb-room', isZoomed ? '100vh' : `${view.height}px`);
  };
  follow();
  view.addEventListener('resize', follow);
  view.addEventListener('scroll', follow);
  return () => {
    view.removeEventListener('resize', follow);
    view.removeEventListener('scroll', follow);
  };
}

/** Adds an empty layer above everything else on the page. */
export function openPopover(root: ShadowRoot, position: Position): Display {
  const element = document.createElement('div');
  element.className = 'layer';
  element.dataset.at = position;
  root.append(element);
  const stop = stayAboveKeyboard(element);
  // Safari before 17 and Firefox before 125 have no top layer for it; there the highest z-index has to do.
  if (typeof element.showPopover === 'function') {
    element.popover = 'manual';
    element.showPopover();
  }
  return {
    element,
    remove() {
      stop();
      element.remove();
    },
  };
}
