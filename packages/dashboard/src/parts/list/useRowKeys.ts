// Arrow keys, Home and End walk through the rows of a list, beside the Tab key.

import { useCallback } from 'preact/hooks';

const steps: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, last) => last,
};

/** The `onKeyDown` of a list whose rows hold one link with the class `row-link`. */
export function useRowKeys(): (event: KeyboardEvent) => void {
  return useCallback((event) => {
    const step = steps[event.key];
    const list = event.currentTarget;
    if (!step || !(list instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey) return;
    const links = [...list.querySelectorAll<HTMLElement>('.row-link')];
    const at = links.findIndex((link) => link === document.activeElement);
    if (at < 0) return;
    event.preventDefault();
    links[step(at, links.length - 1)]?.focus();
  }, []);
}
