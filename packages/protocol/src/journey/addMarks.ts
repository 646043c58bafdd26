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
export const addMarks = (marks: Marks, markings: Marking[], { id, time }: KlankbordEvent): Marks =>
  // Most events are no condition's business, and copying the memory is what costs.
  markings[0]
    ? mergeMarks(
        marks,
        Object.fromEntries(markings.map(({ key, ...more }) => [key, [{ id, ms: Date.parse(time), ...more }]])),
      )
    : marks;
