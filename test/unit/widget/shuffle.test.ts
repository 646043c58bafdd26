// The order of options: the same for a showing, fair over many.

import { describe, expect, test } from '@jest/globals';
import { shuffle } from '../../../packages/widget/src/ui/shuffle';

const list = ['a', 'b', 'c', 'd', 'e'];
const START_MS = Date.UTC(2026, 10, 22, 10);

describe('shuffle', () => {
  test('keeps every option, changes nothing, and is the same for the same seed', () => {
    for (let seed = START_MS; seed < START_MS + 200; seed += 1) {
      const order = shuffle(list, seed);
      expect([...order].sort()).toEqual(list);
      expect(shuffle(list, seed)).toEqual(order);
    }
    expect(list).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect([shuffle([], 1), shuffle(['a'], 1)]).toEqual([[], ['a']]);
  });

  test('over many showings each option stands at each place about as often', () => {
    const showings = 10_000;
    // Visitors come at any time, and some of them a millisecond apart: both must be fair.
    for (const stepMs of [1, 7919]) {
      const counts = list.map(() => list.map(() => 0));
      for (let at = 0; at < showings; at += 1)
        for (const [place, option] of shuffle(list, START_MS + at * stepMs).entries())
          counts[list.indexOf(option)]![place]! += 1;
      for (const count of counts.flat()) expect(Math.abs(count / showings - 1 / 5)).toBeLessThan(0.03);
    }
  });
});
