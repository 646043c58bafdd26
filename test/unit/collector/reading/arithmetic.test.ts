// The arithmetic behind scores and drivers, against figures worked out by hand or printed elsewhere.

import { describe, expect, test } from '@jest/globals';
import { compareScores } from '../../../../packages/collector/src/scores/compareScores';
import { csat } from '../../../../packages/collector/src/scores/csat';
import { findDrivers } from '../../../../packages/collector/src/scores/findDrivers';
import { goalCompletion } from '../../../../packages/collector/src/scores/goalCompletion';
import { moodOf } from '../../../../packages/collector/src/scores/moodOf';
import { newcombe } from '../../../../packages/collector/src/scores/newcombe';
import { responseRate } from '../../../../packages/collector/src/scores/responseRate';
import { tCritical } from '../../../../packages/collector/src/scores/tCritical';
import { wilson } from '../../../../packages/collector/src/scores/wilson';

test('wilson: none of ten is not surely none, all of ten not surely all', () => {
  // 0 of 10: high = z² / (10 + z²) = 3.8415 / 13.8415.
  expect(wilson(0, 10)).toEqual({ share: 0, n: 10, low: 0, high: 0.2775 });
  expect(wilson(10, 10)).toEqual({ share: 1, n: 10, low: 0.7225, high: 1 });
  expect(wilson(8, 10)).toMatchObject({ low: 0.4902, high: 0.9433 });
  expect(wilson(0, 0)).toBeUndefined();
});

test('newcombe: the example of the paper, 56 of 70 against 48 of 80', () => {
  // Method 10 gives 0.0524 to 0.3339 for it.
  expect(newcombe([56, 70], [48, 80])).toEqual({ difference: 0.2, low: 0.0524, high: 0.3339 });
  expect(newcombe([1, 1], [0, 0])).toBeUndefined();
});

test('t: from the table up to 30 degrees, then from the series', () => {
  const printed: [number, number][] = [
    [1, 12.706],
    [9, 2.262],
    [30, 2.042],
    [40, 2.021],
    [60, 2.0],
    [100, 1.984],
    [1_000_000, 1.96],
  ];
  for (const [degrees, value] of printed)
    expect([degrees, tCritical(degrees)]).toEqual([degrees, expect.closeTo(value, 3)]);
});

test('csat: the mean, and the share of 4 and 5', () => {
  const tallies = [5, 5, 4, 3, 1].map((value) => ({ value, n: 2 }));
  expect(csat(tallies, [1, 5])).toMatchObject({
    score: 3.6,
    n: 10,
    happy: { share: 0.6, n: 10, low: 0.3127, high: 0.8318 },
  });
});

test('goal completion: yes counts, partly does not', () => {
  const tallies = [1, 1, 1, 0.5, 0].map((value) => ({ value, n: 2 }));
  expect(goalCompletion(tallies)).toMatchObject({ score: 60, n: 10, low: 31.27, high: 83.18 });
  expect(goalCompletion([])).toBeUndefined();
});

test('response rate: more answers than showings is no rate', () => {
  expect(responseRate(12, 100)).toMatchObject({ share: 0.12, n: 100 });
  expect(responseRate(3, 2)).toBeUndefined();
  expect(responseRate(0, 0)).toBeUndefined();
});

test('a change carries the margins of both', () => {
  expect(compareScores({ score: 40, standardError: 3 }, { score: 30, standardError: 4 })).toEqual({
    difference: 10,
    low: 0.2,
    high: 19.8,
  });
});

describe('mood', () => {
  const base = { response: 'r', revision: 1, complete: true };
  const one = (type: string, value: number, scale?: [number, number]) =>
    moodOf({ ...base, answers: [{ question: 'q', type, value, ...(scale && { scale }) }] });

  test('by the scale of the first score', () => {
    expect([one('nps', 6), one('nps', 7), one('nps', 9)]).toEqual(['bad', 'mid', 'good']);
    expect([one('csat', 2), one('csat', 3), one('csat', 4)]).toEqual(['bad', 'mid', 'good']);
    expect([one('ces', 3), one('ces', 4), one('ces', 5)]).toEqual(['bad', 'mid', 'good']);
    expect(one('slider', 5, [0, 100])).toBeUndefined();
  });

  test('by the goal, and by bare scores', () => {
    const goal = { question: 'q', type: 'goal', value: { success: 'no', goal: { id: 'buy', label: 'Buy' } } };
    expect(moodOf({ ...base, answers: [goal] })).toBe('bad');
    expect(moodOf({ ...base, answers: [], scores: { own: 3, nps: 10 } })).toBe('good');
    expect(moodOf({ ...base, answers: [{ question: 'q', type: 'text', value: 'x' }] })).toBeUndefined();
  });
});

describe('drivers', () => {
  const trait = (value: string, happy: number, unhappy: number) => ({ kind: 'moment', value, happy, unhappy });

  test('the surest stands first; what few have is left out', () => {
    const { items } = findDrivers(
      [trait('everywhere', 50, 20), trait('struggle', 5, 20), trait('rare', 0, 3)],
      100,
      40,
    );
    expect(items.map(({ value }) => value)).toEqual(['struggle', 'everywhere']);
    // 5 % against 50 %.
    expect(items[0]).toMatchObject({ difference: -0.45, happy: 5, unhappy: 20 });
    expect(items[0]!.high).toBeLessThan(0);
    expect(items[1]).toMatchObject({ difference: 0 });
  });

  test('with fewer than 30 answers on a side nothing is shown', () => {
    expect(findDrivers([trait('struggle', 5, 20)], 100, 29)).toEqual({
      items: [],
      happy: 100,
      unhappy: 29,
      enough: false,
    });
  });
});
