// Rules that watch a rate, and the digest of a day.

import { expect, test } from '@jest/globals';
import { isExceeded } from '../../../../packages/collector/src/loop/watchRates';
import { makeBatch, makeEvent, makeFeedback } from '../support/makeBatch';
import { openCollector } from '../support/openCollector';

const ROOT = '/api/sites/shop';
const DAY_MS = 86_400_000;

test('three times as usual, but never for a handful', () => {
  expect(isExceeded(4, 0, '3x')).toBe(false);
  expect(isExceeded(5, 0, '3x')).toBe(true);
  expect(isExceeded(30, 10, '3x')).toBe(false);
  expect(isExceeded(31, 10, '3x')).toBe(true);
  expect(isExceeded(4, 0, 3)).toBe(true);
  expect(isExceeded(3, 0, 3)).toBe(false);
});

test('a moment that comes too often is told once a window, and stands in the digest', async () => {
  let nowMs = Date.now();
  const told: { type: string; data: Record<string, unknown> }[] = [];
  const collector = openCollector({
    now: () => nowMs,
    resolveHost: async () => [{ address: '93.184.216.34', family: 4 }],
    postMessage: async (_, __, body) => {
      told.push(JSON.parse(body) as (typeof told)[number]);
      return { status: 200, detail: '' };
    },
  });
  const moments = (count: number): unknown[] =>
    Array.from({ length: count }, (_, index) =>
      makeEvent({
        name: 'moment',
        session: `s_${index}`,
        time: new Date(nowMs).toISOString(),
        props: { moment: 'payment-trouble' },
      }),
    );
  const post = async (events: unknown[]): Promise<void> => {
    const sent = new Date(nowMs).toISOString();
    expect((await collector.post('/v1/batch', makeBatch(events, { sent }))).status).toBe(200);
  };
  await post([makeFeedback('r1', 1, { time: new Date(nowMs).toISOString() })]);
  const added = await collector.send('POST', `${ROOT}/webhooks`, {
    name: 'Ours',
    url: 'https://hooks.example/',
    digest: true,
  });
  const { webhook } = (await added.json()) as { webhook: { id: string } };
  const rate = { moment: 'payment-trouble', over: '1h', gt: '3x' };
  const rule = { name: 'Payments fail', on: true, rate, then: [{ webhook: webhook.id }] };
  expect((await collector.put(`${ROOT}/rules/payments`, rule)).status).toBe(200);
  const tick = async (ms: number): Promise<void> => {
    nowMs += ms;
    await collector.settle();
    await collector.settle();
  };
  await post(moments(4));
  await tick(61_000);
  expect(told).toEqual([]);
  await post(moments(3));
  await tick(61_000);
  await tick(61_000);
  expect(told).toMatchObject([
    { type: 'rate.exceeded', data: { moment: 'payment-trouble', count: 7, usual: 0, rule: { id: 'payments' } } },
  ]);

  const day = new Date(nowMs).toISOString().slice(0, 10);
  const digest = await collector.read<{ firings: unknown[]; opened: number; items: { id: string }[] }>(
    `${ROOT}/digest?day=${day}`,
  );
  expect(digest).toMatchObject({ firings: [{ rule: 'payments', count: 7 }], opened: 1, items: [{ id: 'r1' }] });
  await tick(DAY_MS);
  await tick(3_600_000 / 2);
  const sent = told.filter(({ type }) => type === 'digest.daily');
  expect(sent).toHaveLength(1);
  expect(sent[0]!.data).toMatchObject({ site: 'shop', digest: { day, opened: 1 } });
}, 20_000);

test('a digest counts as late what is late by now, and answers a day to come as today', async () => {
  const NOON = Date.parse('2026-11-22T12:00:00Z');
  let nowMs = NOON;
  const collector = openCollector({ now: () => nowMs });
  const time = new Date(NOON).toISOString();
  await collector.post('/v1/batch', makeBatch([makeFeedback('r1', 8, { time })], { sent: time }));
  const open = (title: string, dueIn: string) => collector.send('POST', `${ROOT}/cases`, { title, dueIn });
  expect((await open('Due at one', '1h')).status).toBe(200);
  expect((await open('Due the day after tomorrow', '2d')).status).toBe(200);
  const read = (query = '') => collector.read<{ day: string; overdue: number }>(`${ROOT}/digest${query}`);
  expect(await read()).toMatchObject({ day: '2026-11-22', overdue: 0 });
  expect(await read('?day=2026-12-31')).toMatchObject({ day: '2026-11-22', overdue: 0 });
  nowMs = NOON + 2 * 3_600_000;
  expect(await read()).toMatchObject({ overdue: 1 });
  expect(await read('?day=2026-11-21')).toMatchObject({ day: '2026-11-21', overdue: 0 });
});
