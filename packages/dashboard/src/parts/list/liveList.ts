// A list that is read in pages and grows at the top while somebody reads it: the rules, without the screen.

import type { Page } from '../../readings';

/** A line of the list; of two with the same id the higher revision counts. */
export interface Line {
  id: string;
  revision?: number;
}

export interface LiveList<T extends Line> {
  items: T[];
  /** Arrived while nobody wanted the list to move. */
  waiting: T[];
  next: string | null;
  /** Slid in at the top; they are shown as new. */
  fresh: string[];
  /** Old lines were taken off, so that `next` no longer continues the list. */
  trimmed: boolean;
}

/** Lines that may stand on a page because they arrived; more would slow it down. */
export const MAX_LIVE_LINES = 500;

const put = <T extends Line>(lines: T[], line: T): T[] | undefined => {
  const at = lines.findIndex(({ id }) => id === line.id);
  if (at < 0) return undefined;
  if ((line.revision ?? 0) < (lines[at]!.revision ?? 0)) return lines;
  return lines.map((old, index) => (index === at ? line : old));
};

/** The list as its first page tells it. */
export const firstPage = <T extends Line>({ items, next }: Page<T>): LiveList<T> => ({
  items,
  waiting: [],
  next,
  fresh: [],
  trimmed: false,
});

/** The list with the page that `next` has led to. */
export function addPage<T extends Line>(list: LiveList<T>, { items, next }: Page<T>): LiveList<T> {
  const known = new Set(list.items.map(({ id }) => id));
  return { ...list, items: [...list.items, ...items.filter(({ id }) => !known.has(id))], next };
}

/** The list with what has waited on its top. */
export function showWaiting<T extends Line>(list: LiveList<T>): LiveList<T> {
  const items = [...list.waiting, ...list.items];
  const trimmed = list.waiting.length > 0 && items.length > MAX_LIVE_LINES;
  return {
    ...list,
    items: trimmed ? items.slice(0, MAX_LIVE_LINES) : items,
    waiting: [],
    fresh: list.waiting.map(({ id }) => id),
    trimmed: list.trimmed || trimmed,
  };
}

/**
 * The list with a line that has just arrived. A newer revision takes its place where the line stands.
 *
 * @param hold true while the list must not move; the line then waits
 */
export function addArrived<T extends Line>(list: LiveList<T>, line: T, hold: boolean): LiveList<T> {
  const items = put(list.items, line);
  if (items) return { ...list, items };
  const waiting = put(list.waiting, line);
  if (waiting) return { ...list, waiting };
  const added = { ...list, waiting: [line, ...list.waiting].slice(0, MAX_LIVE_LINES) };
  return hold ? added : showWaiting(added);
}

/** The list after a break, with its first page read again; a break longer than a page starts the list anew. */
export function catchUp<T extends Line>(list: LiveList<T>, page: Page<T>, hold: boolean): LiveList<T> {
  const known = new Set([...list.items, ...list.waiting].map(({ id }) => id));
  if (!page.items.some(({ id }) => known.has(id))) return firstPage(page);
  // All of them wait first, so that they are shown in one move and marked as new together.
  let caught = list;
  for (const line of [...page.items].reverse()) caught = addArrived(caught, line, true);
  return hold || caught.waiting.length === 0 ? caught : showWaiting(caught);
}
