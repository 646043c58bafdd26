// Scores of one answer and of many: what is good, what is bad, and how it is counted.

import { describe, expect, test } from '@jest/globals';
import { scoresIn } from '../../../packages/dashboard/src/parts/score/scoresIn';
import { tallyOf } from '../../../packages/dashboard/src/parts/score/tally';
import { toneOf } from '@klankbord/protocol/survey';

const tones = (type: string, scale: [number, number]): string[] =>
  Array.from({ length: scale[1] - scale[0] + 1 }, (_, at) => toneOf(type, scale[0] + at, scale));

describe('toneOf', () => {
  test('NPS has its own borders', () => {
    expect(tones('nps', [0, 10])).toEqual([...Array(7).fill('bad'), 'mid', 'mid', 'good', 'good']);
  });
  test.each([
    [
      [1, 5],
      ['bad', 'bad', 'mid', 'good', 'good'],
    ],
    [
      [1, 7],
      ['bad', 'bad', 'bad', 'mid', 'good', 'good', 'good'],
    ],
    [
      [1, 2],
      ['bad', 'good'],
    ],
  ] as [[number, number], string[]][])('a scale of %j', (scale, expected) => {
    expect(tones('rating', scale)).toEqual(expected);
  });
});

test('a distribution is counted in three', () => {
  const distribution = { 0: 1, 6: 2, 7: 3, 8: 0, 9: 4, 10: 5 };
  expect(tallyOf({ type: 'nps', scale: [0, 10], distribution })).toEqual({ bad: 3, mid: 3, good: 9 });
  expect(tallyOf({ type: 'own', scale: null, distribution: { 1: 2, 3: 1 } })).toEqual({ bad: 2, mid: 0, good: 1 });
});

describe('scoresIn', () => {
  test('a number on a line is no score: it is neither good nor bad', () => {
    const spent = { question: 'q', type: 'slider', value: 900, scale: [0, 1000] as [number, number] };
    expect(scoresIn({ answers: [spent], scores: {} })).toEqual([]);
  });

  test('numbers with a scale, in the order of the questions', () => {
    const answers = [
      { question: 'q', type: 'rating', label: 'How was it?', value: 2, scale: [1, 10] as [number, number] },
      { question: 'why', type: 'text', value: 'Slow' },
      { question: 'n', type: 'nps', value: 9 },
    ];
    expect(scoresIn({ answers, scores: { rating: 2, nps: 9 } })).toEqual([
      { label: 'How was it?', type: 'rating', value: 2, scale: [1, 10], tone: 'bad' },
      { label: 'n', type: 'nps', value: 9, scale: [0, 10], tone: 'good' },
    ]);
  });
  test('bare scores only where their scale is known', () => {
    expect(scoresIn({ answers: [], scores: { csat: 4, own: 12 } }).map(({ type }) => type)).toEqual(['csat']);
  });
});
