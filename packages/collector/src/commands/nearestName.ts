// The known name that somebody probably meant.

/** Letters to add, take away, change or swap with their neighbour to get from one to the other. */
export function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, row) =>
    Array.from({ length: b.length + 1 }, (_unused, column) => (row === 0 ? column : row)),
  );
  for (let row = 1; row <= a.length; row++) {
    for (let column = 1; column <= b.length; column++) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      const changed = rows[row - 1]![column - 1]! + cost;
      let best = Math.min(rows[row - 1]![column]! + 1, rows[row]![column - 1]! + 1, changed);
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) best = Math.min(best, rows[row - 2]![column - 2]! + 1);
      rows[row]![column] = best;
    }
  }
  return rows[a.length]![b.length]!;
}

/**
 * What begins with what was typed is nearest: a short form is no mistake of the hand.
 *
 * @example nearestName('srve', ['serve', 'export']) // 'serve'
 */
export function nearestName(name: string, known: string[]): string {
  const typed = name.slice(0, 40).toLowerCase();
  const [nearest] = known
    .map((one) => ({ one, far: one.startsWith(typed) ? 0 : distance(typed, one) }))
    .sort((a, b) => a.far - b.far);
  return nearest?.one ?? '';
}
