// The memory of conditions: the newest occurrences of each event that one of them asks about.

import type { Mark, Marking } from '../condition/condition';
import type { KlankbordEvent } from '../wire/event';
import { byId } from './byId';

/** Occurrences that are kept under one key; part of what conditions mean (docs/conditions.md). */
export const MAX_MARKS = 20;

export type Marks = Record<string, Mark[]>;

/** A copy that knows no other names than its own: `constructor` is a valid name of an event. */
export const ownNames = <T>(record: Record<string, T>): Record<string, T> => ({ __proto__: null as never, ...record });

/** Two memories as one. Of occurrences with the same value the newest stays. */
export function mergeMarks(some: Marks, more: Marks): Marks {
  const all = ownNames(some);
  for (const key of Object.keys(more)) {
    const marks = byId(all[key] ?? [], more[key]!);
    const newest = new Map(marks.map(({ id, value }) => [value, id]));
    all[key] = marks.filter(({ id, value }) => value === undefined || newest.get(value) === id).slice(-MAX_MARKS);
  }
  return all;
}

/** The memory with one event more; the same event is remembered once. */
export function addMarks(marks: Marks, markings: Marking[], { id, time }: KlankbordEvent): Marks {
  // Most events are no condition's business, and copying the memory is what costs.
  if (!markings[0]) return marks;
  const all = { ...marks };
  for (const { key, ...more } of markings) {
    const known = Object.hasOwn(all, key) ? all[key]! : [];
    const rest = known.filter((mark) => mark.id !== id && (more.value === undefined || mark.value !== more.value));
    const mark = { id, ms: Date.parse(time), ...more };
    // An event of this page is the newest; only one that is shown to a late condition has to be put in its place.
    all[key] = (rest.at(-1)?.id ?? '') < id ? [...rest, mark].slice(-MAX_MARKS) : byId(rest, [mark]).slice(-MAX_MARKS);
  }
  return all;
}
