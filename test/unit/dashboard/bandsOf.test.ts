// The trail as bands of one stage, with the pauses between its steps.

import { describe, expect, test } from '@jest/globals';
import { bandsOf, gapBetween, type StoryStep } from '../../../packages/dashboard/src/parts/story/bandsOf';

const step = (name: string, stage: string, seconds: number): StoryStep => ({
  name,
  stage,
  time: new Date(Date.UTC(2026, 10, 22, 10) + seconds * 1000).toISOString(),
});

describe('bandsOf', () => {
  test('neighbours of one stage are one band; a stage that comes back is another', () => {
    const bands = bandsOf([
      step('a', 'search', 0),
      step('b', 'search', 5),
      step('c', 'cart', 9),
      step('d', 'search', 12),
    ]);
    expect(bands.map(({ stage, steps }) => [stage, steps.map(({ step: { name } }) => name)])).toEqual([
      ['search', ['a', 'b']],
      ['cart', ['c']],
      ['search', ['d']],
    ]);
  });

  test('a pause is told before the step that ends it, within a band and between two', () => {
    const bands = bandsOf([
      step('a', 'search', 0),
      step('b', 'search', 240),
      step('c', 'cart', 250),
      step('d', 'cart', 3850),
    ]);
    expect(bands.map(({ steps }) => steps.map(({ gapMs }) => gapMs))).toEqual([
      [undefined, 240_000],
      [undefined, 3_600_000],
    ]);
  });

  test('the first step pauses after what stands above it', () => {
    const [band] = bandsOf([step('a', 'search', 120)], step('answer', 'cart', 0).time);
    expect(band?.steps[0]?.gapMs).toBe(120_000);
  });

  test('no steps are no bands', () => {
    expect(bandsOf([])).toEqual([]);
  });
});

describe('gapBetween', () => {
  const start = '2026-11-22T10:00:00.000Z';
  test('from one minute on it is a pause', () => {
    expect(gapBetween(start, '2026-11-22T10:00:59.999Z')).toBeUndefined();
    expect(gapBetween(start, '2026-11-22T10:01:00.000Z')).toBe(60_000);
  });
  test('time that goes backwards is no pause', () => {
    expect(gapBetween(start, '2026-11-22T09:00:00.000Z')).toBeUndefined();
  });
  test('nothing above is no pause', () => {
    expect(gapBetween(undefined, start)).toBeUndefined();
  });
});
