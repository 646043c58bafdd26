// The journey over visits: what a visit comes down to, what was lost where, stages, filters, and who was asked.

import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { lossOf } from '../../../packages/collector/src/journey/lossOf';
import type { Problem } from '../../../packages/collector/src/journey/rankProblems';
import type { Asked } from '../../../packages/collector/src/journey/sumAskings';
import type { MomentSum } from '../../../packages/collector/src/journey/sumMoments';
import type { JourneyStage } from '../../../packages/collector/src/journey/sumStages';
import type { Trail } from '../../../packages/collector/src/journey/sumTrails';
import { surplusOf } from '../../../packages/collector/src/journey/surplusOf';
import { makeBatch, makeEvent } from './support/makeBatch';
import { openCollector, type TestCollector } from './support/openCollector';

interface Journey {
  visits: number;
  bought: number;
  answers: number;
  stages: JourneyStage[];
  trails: Trail[];
  items: Problem[];
}

const START = Date.parse('2026-11-20T10:00:00Z');
let sessions = 0;

type Act = [name: string, stage: string, props?: Record<string, unknown>];

/** A visit of one act a minute. */
function visit(acts: Act[], { device = 'desktop', visitor = `v_${sessions}`, atMs = START } = {}): unknown[] {
  const session = `s_${++sessions}`;
  const all: Act[] = [['session_start', 'arrive', { device }], ...acts];
  return all.map(([name, stage, props = {}], minute) =>
    makeEvent({ name, stage, props, session, visitor, time: new Date(atMs + minute * 60_000).toISOString() }),
  );
}

const search = (term: string, found = 3): Act => ['search', 'search', { search_term: term, results_count: found }];
const view: Act = ['view_item', 'consider', { items: [{ item_name: 'Waxed shell' }] }];
const buy: Act = ['purchase', 'purchase', { transaction_id: 'x' }];
const answer = (value: number, response: string): Act => [
  'feedback',
  'consider',
  {
    ...{ response, revision: 1, complete: true, survey: { id: 'ease' }, scores: { rating: value } },
    answers: [{ question: 'q', type: 'rating', value, scale: [1, 5] }],
  },
];

async function post(collector: TestCollector, visits: unknown[][]): Promise<void> {
  const sent = new Date(START + 3_600_000).toISOString();
  const answered = await collector.post('/v1/batch', makeBatch(visits.flat(), { sent }));
  expect(await answered.json()).toMatchObject({ refused: [] });
}

const open = (): TestCollector => openCollector({ now: () => START + 3_600_000 });
const read = (collector: TestCollector, query = ''): Promise<Journey> =>
  collector.read<Journey>(`/api/sites/shop/journey${query}`);

describe('lossOf', () => {
  test('30 of 100 comparable visits bought, 10 of these 100: 20 orders lost', () => {
    // Shares with one more on each side 11/102 and 31/102, 19.61 apart in 100; variances 0.000943 + 0.002074;
    // 100 × 1.96 × √0.003017 = 10.77.
    expect(lossOf([{ happened: { visits: 100, bought: 10 }, comparable: { visits: 100, bought: 30 } }])).toEqual({
      value: 20,
      low: 8.8,
      high: 30.4,
      expected: 30,
      compared: 100,
    });
  });

  test('each stratum is compared within itself; what has nothing to compare with is left out', () => {
    const strata = [
      { happened: { visits: 10, bought: 5 }, comparable: { visits: 100, bought: 50 } },
      { happened: { visits: 10, bought: 0 }, comparable: { visits: 100, bought: 10 } },
      { happened: { visits: 90, bought: 0 }, comparable: { visits: 0, bought: 0 } },
    ];
    expect(lossOf(strata)).toMatchObject({ value: 1, expected: 6, compared: 20 });
    expect(lossOf(strata.slice(2))).toBeUndefined();
  });

  test('under five visits on a side nothing is sure, however different', () => {
    const all = { visits: 1000, bought: 1000 };
    for (const few of [1, 4]) {
      expect(lossOf([{ happened: { visits: few, bought: 0 }, comparable: all }])!.low).toBeLessThanOrEqual(0);
      expect(lossOf([{ happened: all, comparable: { visits: few, bought: 0 } }])!.high).toBeGreaterThanOrEqual(0);
    }
    expect(lossOf([{ happened: { visits: 5, bought: 0 }, comparable: all }])!.low).toBeGreaterThan(0);
  });

  test('many small strata do not hide what their sum shows', () => {
    const small = { happened: { visits: 2, bought: 0 }, comparable: { visits: 20, bought: 16 } };
    const { value, low, high } = lossOf(Array.from({ length: 50 }, () => small))!;
    expect(value).toBe(80);
    expect(low).toBeGreaterThan(60);
    expect(high).toBeGreaterThan(80);
  });
});

test('surplusOf: 90 of 100 at half the traffic is no chance, 52 is', () => {
  // 90 - 50 - 1.96 × √(100 × 0.25) = 30.2
  expect(surplusOf({ happened: 100, here: 90, exposed: 1000, exposedHere: 500 })).toBeCloseTo(30.2, 1);
  expect(surplusOf({ happened: 100, here: 52, exposed: 1000, exposedHere: 500 })).toBeLessThan(0);
});

describe('GET journey', () => {
  test('stages: who was there, who came this far, who came no further, how long', async () => {
    const collector = open();
    await post(collector, [
      visit([]),
      visit([search('boots')]),
      visit([search('boots'), view, answer(5, 'a'), buy]),
      visit([view, answer(3, 'b')]),
    ]);
    const { visits, bought, answers, stages, trails } = await read(collector);
    expect({ visits, bought, answers }).toEqual({ visits: 4, bought: 1, answers: 2 });
    expect(stages.map(({ stage, visits: n, reached, left }) => [stage, n, reached, left])).toEqual([
      ['arrive', 4, 4, 1],
      ['search', 2, 3, 1],
      ['consider', 2, 2, 1],
      ['purchase', 1, 1, 0],
    ]);
    expect(stages[0]!.medianMs).toBe(60_000);
    expect(stages[1]!.terms).toEqual([{ term: 'boots', found: true, visits: 2 }]);
    expect(stages[2]!.products).toEqual([{ name: 'Waxed shell', visits: 2 }]);
    // 5 of 1 to 5 is 100, 3 is 50.
    expect(stages[2]!.satisfaction).toMatchObject({ mean: 75, n: 2 });
    expect(stages[0]!.satisfaction).toBeNull();
    expect(stages[2]!.exits).toEqual([{ acts: ['view_item'], visits: 1 }]);
    expect(trails).toContainEqual({ path: ['arrive', 'consider'], visits: 1, bought: 0 });
  });

  test('a friction and the moment that is made of it are one item, with what it was about', async () => {
    const collector = open();
    const vain = (): unknown[] => visit([search('gloves', 0), ['moment', 'search', { moment: 'no-results' }]]);
    const good = (): unknown[] => visit([search('boots'), view, buy]);
    await post(collector, [...Array.from({ length: 8 }, vain), ...Array.from({ length: 8 }, good)]);
    const { items } = await read(collector);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      ...{ kind: 'friction', name: 'no-results', moments: ['no-results'], visits: 8, bought: 0 },
      loss: { value: 8, expected: 8, compared: 8 },
      where: { dimension: 'term', value: 'gloves', visits: 8 },
      stages: [{ stage: 'search', visits: 8 }],
    });
  });

  test('visits are compared with those that came as far, on the same device', async () => {
    const collector = open();
    const refused: Act = ['coupon', 'cart', { coupon: 'TEN', status: 'refused' }];
    const cart: Act = ['view_cart', 'cart'];
    const times = (n: number, make: () => unknown[]): unknown[][] => Array.from({ length: n }, make);
    await post(collector, [
      ...times(10, () => visit([cart, refused], { device: 'phone' })),
      ...times(10, () => visit([cart, buy], { device: 'phone' })),
      // Neither who only looked around nor who sat at a desk says what a phone's cart is worth.
      ...times(50, () => visit([view], { device: 'phone' })),
      ...times(50, () => visit([cart])),
    ]);
    const { items } = await read(collector);
    expect(items[0]).toMatchObject({ name: 'voucher-refused', loss: { value: 10, expected: 10 } });
    expect(items[0]!.where).toMatchObject({ dimension: 'device', value: 'phone' });
  });

  test('what comes as somebody leaves is no reason for it, and stands last', async () => {
    const collector = open();
    const leave = (): unknown[] =>
      visit([
        ['begin_checkout', 'checkout'],
        ['exit_intent', 'checkout'],
        ['moment', 'checkout', { moment: 'checkout-exit' }],
      ]);
    const slow = (): unknown[] =>
      visit([view, ['web_vital', 'consider', { metric: 'LCP', value: 9000, rating: 'poor' }]]);
    const good = (): unknown[] => visit([view, ['begin_checkout', 'checkout'], buy]);
    await post(collector, [...Array.from({ length: 9 }, leave), slow(), ...Array.from({ length: 9 }, good)]);
    const { items } = await read(collector);
    expect(items.map(({ name, isExit }) => [name, isExit])).toEqual([
      ['slow-page', false],
      ['checkout-exit', true],
    ]);
  });

  test('filters: time, device, stage, moment, asked, survey', async () => {
    const collector = open();
    await post(collector, [
      visit([search('boots'), view, answer(5, 'c')], { device: 'phone' }),
      visit([
        ['moment', 'arrive', { moment: 'own' }],
        ['feedback_shown', 'arrive', { survey: 'ease' }],
      ]),
      visit([], { atMs: START - 2 * 86_400_000 }),
    ]);
    const visitsOf = async (query: string): Promise<number> => (await read(collector, query)).visits;
    expect(await visitsOf('')).toBe(3);
    expect(await visitsOf('?from=2026-11-20')).toBe(2);
    expect(await visitsOf('?to=2026-11-19')).toBe(1);
    expect(await visitsOf('?device=phone')).toBe(1);
    expect(await visitsOf('?stage=consider')).toBe(1);
    expect(await visitsOf('?moment=own')).toBe(1);
    expect(await visitsOf('?asked=yes')).toBe(1);
    expect(await visitsOf('?asked=no')).toBe(2);
    expect(await read(collector, '?survey=ease')).toMatchObject({ visits: 3, answers: 1 });
    expect(await read(collector, '?survey=other')).toMatchObject({ visits: 3, answers: 0 });
    expect(await read(collector, '?colour=blue')).toMatchObject({ error: { code: 'bad-parameter' } });
  });

  test('what arrives later is counted in', async () => {
    const collector = open();
    const [start, ...rest] = visit([search('boots'), buy], { visitor: 'v_0123456789abcdefghijkl' });
    await post(collector, [[start]]);
    expect(await read(collector)).toMatchObject({ visits: 1, bought: 0 });
    await post(collector, [rest]);
    expect(await read(collector)).toMatchObject({ visits: 1, bought: 1 });
  });
});

test('who is erased is gone from the journey too', async () => {
  const collector = open();
  const key = randomBytes(32);
  const visitor = `v_${createHash('sha256').update(key).digest('base64url').slice(0, 22)}`;
  await post(collector, [visit([search('canary')], { visitor }), visit([search('boots')])]);
  expect(await read(collector)).toMatchObject({ visits: 2 });
  await collector.post('/v1/erase', { site: 'shop', key: key.toString('base64url') });
  const journey = await read(collector);
  expect(journey.visits).toBe(1);
  expect(JSON.stringify(journey)).not.toContain('canary');
});

test('GET moments: how it ended, who was asked, and what comes of asking again', async () => {
  const collector = open();
  const hesitated: Act = ['moment', 'cart', { moment: 'cart-hesitation' }];
  const shown: Act = ['feedback_shown', 'cart', { survey: 'ease' }];
  const dismissed: Act = ['feedback_dismissed', 'cart', { survey: 'ease' }];
  const told: Act = ['feedback_shown', 'cart', { survey: 'reply:r_1' }];
  const again = { visitor: 'v_again' };
  await post(collector, [
    visit([hesitated, shown, answer(4, 'd'), buy], again),
    visit([hesitated, shown, dismissed], { ...again, atMs: START + 60_000 }),
    // A reply asks nobody.
    visit([hesitated, told]),
  ]);
  const { visits, asked, items } = await collector.read<{ visits: number; asked: Asked; items: MomentSum[] }>(
    '/api/sites/shop/moments',
  );
  expect(visits).toBe(3);
  expect(items[0]).toMatchObject({
    ...{ name: 'cart-hesitation', visits: 3, bought: 1 },
    leftAt: [{ stage: 'cart', visits: 2 }],
    asked: { visits: 2, bought: 1 },
    notAsked: { visits: 1, bought: 0 },
    triggers: [
      { survey: 'ease', moment: 'cart-hesitation', shown: 2, answered: 1, dismissed: 1, rate: { share: 0.5 } },
    ],
  });
  expect(asked.perVisit.map(({ visits: n }) => n)).toEqual([1, 2, 0, 0]);
  expect(asked.again.map(({ shown: n, answered }) => [n, answered])).toEqual([
    [1, 1],
    [1, 0],
    [0, 0],
  ]);
});
