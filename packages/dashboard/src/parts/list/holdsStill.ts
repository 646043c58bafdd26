// Whether a list must not move because somebody is reading or working in it.

/** True while the list's top is scrolled away, or the focus is inside it. */
export const holdsStill = (list: HTMLElement | null): boolean =>
  list !== null && (list.getBoundingClientRect().top < 0 || list.contains(document.activeElement));
