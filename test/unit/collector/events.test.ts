// The list of events, its order and pages, and the correction of wrong clocks.

import { describe, expect, test } from '@jest/globals';
import type { EventItem } from '../../../packages/collector/src/reading/eventItem';
import { correctTime } from '../../../packages/collector/src/receive/correctTime';
import { makeBatch, makeEvent } from './support/makeBatch';
import { openCollector } from './support/openCollector';

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 10, 22, 10);
const text = (ms: number): string => new Date(ms).toISOString();

describe('correctTime', () => {
  test.each([
    ['a clock that is right', NOW - MINUTE, NOW, NOW, NOW - MINUTE],
    ['a clock 5 minutes behind', NOW - 6 * MINUTE, NOW - 5 * MINUTE, NOW, NOW - 6 * MINUTE],
    ['a clock just over 5 minutes behind', NOW - 6 * MINUTE - 1, NOW - 5 * MINUTE - 1, NOW, NOW - MINUTE],
    ['a clock 10 years ahead', NOW + 87_600 * 60 * MINUTE - MINUTE, NOW + 87_600 * 60 * MINUTE, NOW, NOW - MINUTE],
    ['a clock in 1970', 0, 1000, NOW, NOW - 1000],
    ['an old event, sent late by a clock that is right', NOW - 9000 * MINUTE, NOW, NOW, NOW - 9000 * MINUTE],
    ['a time ahead of its own sending', NOW + 600 * MINUTE, NOW, NOW, NOW],
    ['the last time there is', 8.64e15, 0, NOW, NOW],
  ])('%s', (_what, time, sent, received, expected) => {
    expect(correctTime(time, sent, received)).toBe(expected);
  });
});

describe('GET events', () => {
  test('all three times are kept and the corrected one is shown beside the told one', async () => {
    const collector = openCollector({ now: () => NOW });
    const told = text(NOW - 61 * MINUTE);
    await collector.post('/v1/batch', makeBatch([makeEvent({ time: told })], { sent: text(NOW - 60 * MINUTE) }));
    const { items } = await collector.read<{ items: EventItem[] }>('/api/sites/shop/events');
    expect(items).toEqual([
      {
        id: expect.any(String),
        name: 'view_item',
        time: told,
        at: text(NOW - MINUTE),
        visitor: 'v_AAAAAAAAAAAAAAAAAAAAAA',
        session: 's_1',
        stage: 'consider',
        page: { url: 'https://shop.example/p/42', title: 'Blue jacket' },
        props: { value: 79.95 },
      },
    ]);
  });

  test('pages show each event once, newest first', async () => {
    const collector = openCollector({ now: () => NOW });
    const events = Array.from({ length: 23 }, (_, i) => makeEvent({ time: text(NOW - (i % 7) * MINUTE) }));
    await collector.post('/v1/batch', makeBatch(events, { sent: text(NOW) }));
    const seen: EventItem[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page: { items: EventItem[]; next: string | null } = await collector.read(
        `/api/sites/shop/events?limit=4${next && `&cursor=${next}`}`,
      );
      seen.push(...page.items);
      next = page.next;
    }
    expect(seen.map(({ id }) => id).sort()).toEqual(events.map(({ id }) => String(id)).sort());
    expect(seen.map(({ at }) => at)).toEqual(
      seen
        .map(({ at }) => at)
        .sort()
        .reverse(),
    );
  });

  test('a site shows its own events only', async () => {
    const collector = openCollector();
    await collector.post('/v1/batch', makeBatch([makeEvent()], { site: 'a' }));
    await collector.post('/v1/batch', makeBatch([makeEvent()], { site: 'b/ü' }));
    const { items } = await collector.read<{ items: EventItem[] }>(`/api/sites/${encodeURIComponent('b/ü')}/events`);
    expect(items).toHaveLength(1);
  });
});
