// What each point of a score means, where its type has words for it.

/** From the lowest on. */
const points: Record<string, string[]> = {
  csat: ['very dissatisfied', 'dissatisfied', 'neutral', 'satisfied', 'very satisfied'],
  ces: ['very difficult', 'difficult', 'rather difficult', 'neither', 'rather easy', 'easy', 'very easy'],
  expectation: [
    'much worse than expected',
    'worse than expected',
    'as expected',
    'better than expected',
    'much better than expected',
  ],
};

/**
 * Empty where the type has no words, or the scale is not the one that the words are for.
 *
 * @example pointText('ces', 2, [1, 7]) // 'difficult'
 */
export function pointText(type: string, value: number, [low, high]: [number, number]): string {
  const named = Object.hasOwn(points, type) ? points[type]! : [];
  return high - low === named.length - 1 ? (named[value - low] ?? '') : '';
}
