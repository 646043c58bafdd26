// What of ours is cut off, lies over something else, or is too small to be hit; plain JavaScript, because the gallery command measures with it too.

/**
 * One line for each; texts are measured by the boxes of their words, as they are seen.
 *
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<string[]>}
 */
export const findMisfits = (page) =>
  page.evaluate(() => {
    /** @typedef {{ left: number, right: number, top: number, bottom: number }} Box */
    /** Half a pixel is rounding. */
    const SLACK = 0.5;
    const CONTROLS = 'button, .field, .cell, .row, .consent, summary, .switch, .link, .line';
    /** @type {string[]} */
    const found = [];
    const name = (/** @type {Element} */ element) => `${element.localName}.${element.getAttribute('class') ?? ''}`;
    const wide = document.documentElement.scrollWidth - innerWidth;
    if (wide > 0) found.push(`the page scrolls sideways by ${wide} px`);

    /** What is seen of a box: what scrolls away in the card, or in a list of it, lies over nothing. @returns {Box} */
    const seenOf = (/** @type {Element} */ element, /** @type {Box} */ box, /** @type {Element} */ top) => {
      let { left, right, top: above, bottom } = box;
      for (let up = element.parentElement; up && up !== top.parentElement; up = up.parentElement) {
        if (getComputedStyle(up).overflowY === 'visible') continue;
        const room = up.getBoundingClientRect();
        above = Math.max(above, room.top);
        bottom = Math.min(bottom, room.bottom);
      }
      return { left, right, top: above, bottom };
    };
    const isSeen = (/** @type {Element} */ element) =>
      element.checkVisibility({ visibilityProperty: true }) && !element.closest('.unseen');
    const lines = (/** @type {Element} */ top) => {
      const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
      const all = [];
      while (walker.nextNode()) {
        const element = /** @type {Element} */ (walker.currentNode.parentElement);
        if (!walker.currentNode.textContent?.trim() || !isSeen(element) || element.closest('select, textarea'))
          continue;
        const range = document.createRange();
        range.selectNodeContents(walker.currentNode);
        for (const box of range.getClientRects()) all.push({ element, box: seenOf(element, box, top) });
      }
      return all;
    };
    const measure = (/** @type {Element} */ top) => {
      const room = top.getBoundingClientRect();
      if (top.scrollWidth > top.clientWidth) found.push(`${name(top)} scrolls sideways`);
      if (room.left < -SLACK || room.right > innerWidth + SLACK) found.push(`${name(top)} is cut off at a side`);
      const isFloating =
        getComputedStyle(top.matches('.card') ? /** @type {Element} */ (top.parentElement) : top).position === 'fixed';
      if (isFloating && (room.top < -SLACK || room.bottom > innerHeight + SLACK))
        found.push(`${name(top)} is cut off above or below`);
      const controls = [...(top.matches(CONTROLS) ? [top] : []), ...top.querySelectorAll(CONTROLS)]
        .filter(isSeen)
        .map((element) => ({ element, box: element.getBoundingClientRect() }));
      for (const { element, box } of controls) {
        const narrow = element.matches('.cell') ? 24 : 44;
        if (box.height < 44 - SLACK || box.width < narrow - SLACK)
          found.push(`small: ${name(element)} ${Math.round(box.width)} × ${Math.round(box.height)}`);
      }
      const parts = [
        ...controls.map(({ element, box }) => ({ element, box: seenOf(element, box, top) })),
        ...lines(top),
      ];
      for (const [index, a] of parts.entries()) {
        if (a.box.left < room.left - SLACK || a.box.right > room.right + SLACK)
          found.push(`sticks out: ${name(a.element)}`);
        for (const b of parts.slice(index + 1)) {
          if (a.element.contains(b.element) || b.element.contains(a.element)) continue;
          // A consent is hit on its whole row; the close button lies over it, beside its words.
          if (a.element.matches('.close') && b.element.matches('.consent')) continue;
          const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
          const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
          if (across > 1 && down > 1) found.push(`overlap: ${name(a.element)} and ${name(b.element)}`);
        }
      }
    };
    for (const host of document.querySelectorAll('klankbord-widget, klankbord-survey')) {
      for (const top of host.shadowRoot?.querySelectorAll('.card, .launcher:not([hidden])') ?? []) measure(top);
    }
    return [...new Set(found)];
  });
