// Whether somebody turned back as soon as a page was there.

/** From browser.md: in five seconds nobody has read a page. */
const QUICK_MS = 5000;
/** An older note is not that of the page one comes from; a slow page has this long to arrive. Our choice. */
const OLD_MS = 15_000;

/**
 * True for a short stay that has just ended by a step through the history. That step was one back: a page that was reached by a link
 * is the last of the history, nothing lies ahead of it. All times in milliseconds since 1970.
 *
 * @param from when the page was reached by a link; 0 where it was reached in another way
 * @param to when it was left
 */
export const isQuickBack = (from: number, to: number, now: number): boolean =>
  to >= from && to - from < QUICK_MS && Math.abs(now - to) < OLD_MS;
