// Another order for every showing, the same one for as long as it lasts.

/**
 * Puts a list in an order that depends on the seed alone (Fisher and Yates, with the numbers of a linear congruential
 * generator: Numerical Recipes, chapter 7.1). Enough that no option stands first more often than another.
 *
 * @param seed any whole number
 * @example shuffle(['a', 'b', 'c'], 7) // always the same order
 */
export function shuffle<T>(list: readonly T[], seed: number): T[] {
  const order = [...list];
  let state = seed >>> 0;
  const below = (count: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    // The high bits are the random ones.
    return Math.floor((state / 2 ** 32) * count);
  };
  below(1);
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = below(at + 1);
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}
