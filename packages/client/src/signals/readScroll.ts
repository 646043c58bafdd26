// How far the page is scrolled, also where an element inside of it does the scrolling.

import { scrollPercent } from './detect/scrollPercent';

const overflows = ({ scrollHeight, clientHeight }: Element): boolean => scrollHeight > clientHeight + 1;

/** The element that scrolls the page: the page itself, else one that fills at least half the screen and lies under its middle. */
function findScroller(page: Element): Element {
  let element = overflows(page) ? null : document.elementFromPoint(innerWidth / 2, innerHeight / 2);
  for (; element && element !== page; element = element.parentElement) {
    const isLarge = element.clientWidth * element.clientHeight * 2 >= innerWidth * innerHeight;
    if (isLarge && overflows(element) && /auto|scroll/.test(getComputedStyle(element).overflowY)) return element;
  }
  return page;
}

/** Percent of the page that has come into sight by now, 0…100 (see `scrollPercent`). */
export function readScroll(): number {
  const page = document.scrollingElement ?? document.documentElement;
  const scroller = findScroller(page);
  // On phones the screen grows when the address bar goes; `clientHeight` of the page stays small, and the end would never be reached.
  const height = scroller === page ? innerHeight : scroller.clientHeight;
  return scrollPercent(scroller.scrollTop, height, scroller.scrollHeight);
}
