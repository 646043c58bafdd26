// What comes most often in a list.

export interface Top<T> {
  value: T;
  visits: number;
}

/**
 * Equal ones in the order in which they came first.
 *
 * @param keyOf what makes two the same
 * @example topOf(['a', 'b', 'a'], 1, String) // [{ value: 'a', visits: 2 }]
 */
export function topOf<T>(values: Iterable<T>, limit: number, keyOf: (value: T) => string): Top<T>[] {
  const counts = new Map<string, Top<T>>();
  for (const value of values) {
    const key = keyOf(value);
    const top = counts.get(key);
    if (top) top.visits++;
    else counts.set(key, { value, visits: 1 });
  }
  return [...counts.values()].sort((a, b) => b.visits - a.visits).slice(0, limit);
}
