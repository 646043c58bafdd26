// What was counted most often.

import type { Counts } from './counts';

export interface Top {
  name: string;
  visits: number;
}

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Most often first; equal ones by their names, so that the same counts give the same list in whatever order they came.
 *
 * @example topOf({ b: 2, a: 2, c: 1 }, 2) // [{ name: 'a', visits: 2 }, { name: 'b', visits: 2 }]
 */
export const topOf = (counts: Counts, limit = Number.POSITIVE_INFINITY): Top[] =>
  Object.keys(counts)
    .map((name) => ({ name, visits: counts[name]! }))
    .sort((a, b) => b.visits - a.visits || byName(a.name, b.name))
    .slice(0, limit);
