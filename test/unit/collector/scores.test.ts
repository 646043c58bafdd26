// The arithmetic of scores, against figures worked out by hand.

import { describe, expect, test } from '@jest/globals';
import { listScores } from '../../../packages/collector/src/scores/listScores';
import { meanScore } from '../../../packages/collector/src/scores/meanScore';
import { nps } from '../../../packages/collector/src/scores/nps';
import { type ScoreSummary, summariseScores } from '../../../packages/collector/src/scores/summariseScores';
import { makeBatch, makeEvent, makeFeedback } from './support/makeBatch';
import { openCollector } from './support/openCollector';

const tally = (...values: number[]) => values.map((value) => ({ value, n: 1 }));

describe('nps', () => {
  test('the bands are 0 to 6, 7 to 8, 9 to 10', () => {
    expect(nps(tally(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10))?.bands).toEqual({ detractors: 7, passives: 2, promoters: 2 });
  });

  test('5 promoters, 3 passives, 2 detractors', () => {
    // Score 50 % - 20 % = 30. Variance 0.5 + 0.2 - 0.3² = 0.61; margin 1.96 × √(0.61 / 10) = 0.4841.
    const score = nps([
      { value: 10, n: 5 },
      { value: 8, n: 3 },
      { value: 2, n: 2 },
    ]);
    expect(score).toEqual({
      score: 30,
      n: 10,
      standardError: expect.closeTo(24.698, 3),
      bands: { promoters: 5, passives: 3, detractors: 2 },
      low: -18.41,
      high: 78.41,
    });
  });

  test('a thousand answers have a narrow margin', () => {
    // 60 % - 15 % = 45. Variance 0.75 - 0.2025 = 0.5475; margin 1.96 × √(0.0005475) = 4.586.
    const score = nps([
      { value: 9, n: 600 },
      { value: 7, n: 250 },
      { value: 6, n: 150 },
    ]);
    expect([score?.score, score?.low, score?.high]).toEqual([45, 40.41, 49.59]);
  });

  test('the interval stays within -100 to 100; one answer has none; no answer has no score', () => {
    expect(nps(tally(10, 10, 10, 0))).toMatchObject({ score: 50, high: 100 });
    expect(nps(tally(3))).toMatchObject({ score: -100, n: 1, low: null, high: null });
    expect(nps([])).toBeUndefined();
    expect(nps(tally(11, -1, 7.5))).toBeUndefined();
  });
});

describe('meanScore', () => {
  test('1, 2, 4, 5, 5 on a scale of 5', () => {
    // Mean 17 / 5 = 3.4. Squares 5.76 + 1.96 + 0.36 + 2 × 2.56 = 13.2; variance 13.2 / 4 = 3.3; standard error √(3.3 / 5) = 0.8124;
    // Student's t for 4 degrees of freedom is 2.776: margin 2.255.
    expect(meanScore(tally(1, 2, 4, 5, 5), [1, 5])).toEqual({
      score: 3.4,
      n: 5,
      standardError: expect.closeTo(0.8124, 4),
      low: 1.14,
      high: 5,
    });
  });

  test('the interval stays within the scale; one answer has none', () => {
    expect(meanScore(tally(5, 5, 5, 1), [1, 5])).toMatchObject({ score: 4, high: 5 });
    expect(meanScore(tally(4), [1, 5])).toEqual({ score: 4, n: 1, standardError: 0, low: null, high: null });
    expect(meanScore([], [1, 5])).toBeUndefined();
  });
});

describe('listScores', () => {
  const base = { response: 'r', revision: 1, complete: true };

  test('each score finds the answer it came from: by type, else by value in order', () => {
    const scores = listScores({
      ...base,
      scores: { delivery: 4, rating: 4, nps: 9 },
      answers: [
        { question: 'a', type: 'rating', value: 4, scale: [1, 5] },
        { question: 'b', type: 'rating', value: 4, scale: [1, 10] },
        { question: 'c', type: 'nps', value: 9, scale: [0, 10] },
      ],
    });
    expect(scores).toEqual([
      { metric: 'delivery', type: 'rating', value: 4, low: 1, high: 10 },
      { metric: 'rating', type: 'rating', value: 4, low: 1, high: 5 },
      { metric: 'nps', type: 'nps', value: 9, low: 0, high: 10 },
    ]);
  });

  test('every type that gives a score keeps its own scale, whatever the metric is called', () => {
    const scores = listScores({
      ...base,
      scores: { csat: 5, ease: 5, delivery: 5, rating: 5 },
      answers: [
        { question: 'a', type: 'slider', value: 5, scale: [0, 100] },
        { question: 'b', type: 'csat', value: 5, scale: [1, 5] },
        { question: 'c', type: 'ces', value: 5, scale: [1, 7] },
        { question: 'd', type: 'expectation', value: 5, scale: [1, 5] },
        { question: 'e', type: 'rating', value: 5, scale: [1, 10] },
      ],
    });
    expect(scores).toEqual([
      { metric: 'csat', type: 'csat', value: 5, low: 1, high: 5 },
      { metric: 'ease', type: 'ces', value: 5, low: 1, high: 7 },
      { metric: 'delivery', type: 'expectation', value: 5, low: 1, high: 5 },
      { metric: 'rating', type: 'rating', value: 5, low: 1, high: 10 },
    ]);
  });

  test('without scores the numbers with a scale count; texts never do', () => {
    const answers = [
      { question: 'a', type: 'nps', value: 7, scale: [0, 10] as [number, number] },
      { question: 'b', type: 'text', value: '7' },
    ];
    expect(listScores({ ...base, answers })).toEqual([{ metric: 'nps', type: 'nps', value: 7, low: 0, high: 10 }]);
    expect(listScores({ ...base, answers: [], scores: { own: 3 } })).toEqual([
      { metric: 'own', type: 'own', value: 3, low: null, high: null },
    ]);
  });
});

describe('summariseScores', () => {
  const count = { metric: 'rating', type: 'rating', low: 1, high: 5, slot: 0 };

  test('a scale that changed gives an entry of its own, and empty points are shown', () => {
    const summaries = summariseScores([
      { ...count, value: 5, n: 7 },
      { ...count, high: 10, value: 5, n: 6 },
    ]);
    expect(summaries.map(({ scale, n, score }) => [scale, n, score])).toEqual([
      [[1, 5], 7, 5],
      [[1, 10], 6, 5],
    ]);
    expect(summaries[0]!.distribution).toEqual({ '1': 0, '2': 0, '3': 0, '4': 0, '5': 7 });
  });

  test('a metric with a hostile name harms nothing', () => {
    const [summary] = summariseScores([
      { metric: '__proto__', type: 'rating', low: 1, high: 5, value: 1, n: 1, slot: 0 },
    ]);
    expect(summary).toMatchObject({ metric: '__proto__', n: 1 });
  });
});

interface Scores {
  items: ScoreSummary[];
  answered: number;
  rate: object | null;
  width: number;
}

test('GET scores counts the latest revision of each response once, complete or not, in its time', async () => {
  const collector = openCollector();
  const day = (n: number): string => `2026-11-${n}T12:00:00.000Z`;
  const events = [
    makeFeedback('a', 0, { time: day(10), props: { revision: 1, complete: false } }),
    makeFeedback('a', 10, { time: day(11), props: { revision: 2 } }),
    makeFeedback('b', 9, { time: day(12), props: { complete: false } }),
    makeFeedback('c', 6, { time: day(13) }),
    makeFeedback('d', 8, { time: day(20) }),
    makeFeedback('e', 8, { time: day(20) }),
  ];
  await collector.post('/v1/batch', makeBatch(events));
  const all = await collector.read<Scores>('/api/sites/shop/scores');
  // Two promoters, two passives, one detractor: 20; variance 0.6 - 0.04; margin 1.96 × √(0.56 / 5) = 65.59.
  expect(all.items).toMatchObject([
    {
      metric: 'nps',
      type: 'nps',
      scale: [0, 10],
      score: 20,
      n: 5,
      low: -45.59,
      high: 85.59,
      bands: { promoters: 2, passives: 2, detractors: 1 },
      distribution: { '0': 0, '1': 0, '2': 0, '3': 0, '4': 0, '5': 0, '6': 1, '7': 0, '8': 2, '9': 1, '10': 1 },
      before: null,
      change: null,
    },
  ]);
  expect(all.answered).toBe(5);
  const part = await collector.read<Scores>('/api/sites/shop/scores?from=2026-11-12&to=2026-11-13');
  expect(part.items).toMatchObject([{ n: 2, score: null, before: { n: 1, score: null }, change: null }]);
  const none = { items: [], answered: 0, rate: null };
  expect(await collector.read('/api/sites/shop/scores?from=2027-01-01')).toMatchObject(none);
  expect(await collector.read('/api/sites/shop/scores?survey=another')).toMatchObject(none);
});

test('a score is compared with as long a time before, and drawn day by day', async () => {
  const collector = openCollector();
  const at = (day: number): string => `2026-11-${String(day).padStart(2, '0')}T12:00:00.000Z`;
  const many = (day: number, score: number, n: number): object[] =>
    Array.from({ length: n }, (_, index) => makeFeedback(`${day}-${score}-${index}`, score, { time: at(day) }));
  await collector.post(
    '/v1/batch',
    makeBatch([...many(3, 10, 4), ...many(4, 2, 4), ...many(11, 10, 6), ...many(12, 2, 2)]),
  );
  const { items, width } = await collector.read<Scores>('/api/sites/shop/scores?from=2026-11-08&to=2026-11-14');
  // Before: 4 and 4 of 8 is 0. Now: 6 and 2 of 8 is 50; variances 1 and 1 - 0.25; margin 1.96 × 100 × √(1.75 / 8) = 91.67.
  expect(items).toMatchObject([
    { score: 50, n: 8, before: { n: 8, score: 0 }, change: { difference: 50, low: -41.67, high: 141.67 } },
  ]);
  expect(width).toBe(86_400_000);
  expect(items[0]!.trend.map(({ n, score }) => [n, score])).toEqual([
    [0, null],
    [0, null],
    [0, null],
    [6, 100],
    [2, null],
    [0, null],
    [0, null],
  ]);
  expect(items[0]!.trend[3]!.from).toBe('2026-11-11T00:00:00.000Z');
});

test('the response rate is of those who were shown the survey', async () => {
  const collector = openCollector();
  const shown = Array.from({ length: 10 }, (_, index) =>
    makeEvent({ name: 'feedback_shown', props: { survey: index < 8 ? 'recommend' : 'other' } }),
  );
  await collector.post('/v1/batch', makeBatch([...shown, makeFeedback('a', 9), makeFeedback('b', 9)]));
  const rate = async (query: string) => (await collector.read<Scores>(`/api/sites/shop/scores${query}`)).rate;
  expect(await rate('')).toMatchObject({ share: 0.2, n: 10 });
  expect(await rate('?survey=recommend')).toMatchObject({ share: 0.25, n: 8 });
  expect(await rate('?survey=other')).toMatchObject({ share: 0, n: 2 });
  // A reply is shown too, and what is said to it is an answer: neither says how many let themselves be asked.
  const reply = { survey: { id: 'reply:r_1', name: 'Reply' }, reply: 'r_1', answers: [], scores: undefined };
  await collector.post(
    '/v1/batch',
    makeBatch([
      makeEvent({ name: 'feedback_shown', props: { survey: 'reply:r_1' } }),
      makeFeedback('said', 0, { props: { ...reply, helped: true } }),
    ]),
  );
  expect(await rate('')).toMatchObject({ share: 0.2, n: 10 });
  // What was shown does not know what was answered.
  expect(await rate('?score=happy')).toBeNull();
});

test('hostile scores neither hang nor end the collector: half a character, and a scale beyond the safe integers', async () => {
  const collector = openCollector();
  const wide = { question: 'q', type: 'rating', value: 1e16, scale: [1e16, 1e16 + 4] };
  const events = [
    makeFeedback('a', 9, {
      props: { scores: { '\ud800': 9 }, answers: [{ question: 'q', type: '\ud800', value: 9, scale: [0, 10] }] },
    }),
    makeFeedback('b', 9, { props: { scores: { m: 1e16 }, answers: [wide] } }),
  ];
  expect((await collector.post('/v1/batch', makeBatch(events))).status).toBe(200);
  const { items } = await collector.read<{ items: { metric: string }[] }>('/api/sites/shop/scores');
  expect(items.map(({ metric }) => metric).sort()).toEqual(['m', '\ufffd']);
});
