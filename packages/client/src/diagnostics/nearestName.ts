// The known name that a mistyped one most likely means.

/** The number of letters to insert, remove or replace to get from one word to another (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length]!;
}

/**
 * The nearest name, or undefined when none is near: more than half of it would have to change.
 *
 * @example nearestName('endpont', ['site', 'endpoint']) // 'endpoint'
 */
export function nearestName(name: string, known: string[]): string | undefined {
  const ranked = known
    .map((one) => ({ one, steps: distance(name.toLowerCase(), one.toLowerCase()) }))
    .sort((a, b) => a.steps - b.steps);
  const best = ranked[0];
  return best && best.steps <= Math.max(1, best.one.length / 2) ? best.one : undefined;
}
