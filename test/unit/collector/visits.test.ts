// Visits: the sessions that were there last, their figures, and what happened in one.

import { expect, test } from '@jest/globals';
import type { EventItem } from '../../../packages/collector/src/reading/eventItem';
import type { VisitItem } from '../../../packages/collector/src/reading/visitItem';
import { makeBatch, makeEvent } from './support/makeBatch';
import { openCollector } from './support/openCollector';

const NOW = Date.UTC(2026, 10, 22, 10);
const at = (second: number): string => new Date(NOW - 3_600_000 + second * 1000).toISOString();

/** A collector with these events, each `[session, second, name, props]`. */
async function withEvents(events: [string | undefined, number, string, object?][]) {
  const collector = openCollector({ now: () => NOW });
  const made = events.map(([session, second, name, props = {}]) =>
    makeEvent({ session, name, props, time: at(second), stage: name === 'search' ? 'search' : undefined }),
  );
  await collector.post('/v1/batch', makeBatch(made, { sent: new Date(NOW).toISOString() }));
  const list = (query = '') =>
    collector.read<{ items: VisitItem[]; next: string | null }>(`/api/sites/shop/visits${query}`);
  return { ...collector, list };
}

test('a visit stands with its figures, and an event without a session is none', async () => {
  const { list } = await withEvents([
    ['s_1', 0, 'session_start', { device: 'phone' }],
    ['s_1', 1, 'search', { search_term: 'tent', results_count: 0 }],
    ['s_1', 2, 'moment', { moment: 'no-results' }],
    ['s_1', 3, 'moment', { moment: 'no-results' }],
    ['s_1', 4, 'rage_click'],
    ['s_1', 4, 'web_vital', { metric: 'LCP', value: 900, rating: 'good' }],
    [undefined, 5, 'purchase'],
  ]);
  const { items, next } = await list();
  expect(next).toBeNull();
  expect(items).toEqual([
    {
      id: 's_1',
      revision: 6,
      visitor: 'v_AAAAAAAAAAAAAAAAAAAAAA',
      device: 'phone',
      began: at(0),
      last: at(4),
      stage: 'search',
      furthest: 'search',
      signals: 6,
      acts: 1,
      weights: { quiet: 2, trouble: 1, moment: 2, frustration: 1 },
      moments: ['no-results'],
      latest: expect.objectContaining({ name: 'rage_click' }),
    },
  ]);
});

test('pages show each visit once, the last one first, also where times are equal', async () => {
  const events = Array.from({ length: 40 }, (_, i): [string, number, string] => [`s_${i % 9}`, i % 5, 'page_view']);
  const { list } = await withEvents(events);
  const seen: VisitItem[] = [];
  let query = '?limit=2';
  for (;;) {
    const { items, next } = await list(query);
    seen.push(...items);
    if (!next) break;
    query = `?limit=2&cursor=${next}`;
  }
  expect(seen.map(({ id }) => id).sort()).toEqual(Array.from({ length: 9 }, (_, i) => `s_${i}`));
  const times = seen.map(({ last }) => last);
  expect(times).toEqual([...times].sort().reverse());
});

test('a visit that went on after a page was read is not told again on the next one', async () => {
  const { list, post } = await withEvents([
    ['s_old', 0, 'page_view'],
    ['s_mid', 10, 'page_view'],
    ['s_new', 20, 'page_view'],
  ]);
  const { items, next } = await list('?limit=2');
  expect(items.map(({ id }) => id)).toEqual(['s_new', 's_mid']);
  const later = makeEvent({ session: 's_old', time: at(30) });
  await post('/v1/batch', makeBatch([later], { sent: new Date(NOW).toISOString() }));
  expect((await list(`?limit=2&cursor=${next}`)).items).toEqual([]);
});

test('one visit comes with all that happened in it, oldest first, and of this site only', async () => {
  const collector = await withEvents([
    ['s_1', 5, 'search'],
    ['s_2', 6, 'search'],
    ['s_1', 7, 'view_item'],
  ]);
  await collector.post('/v1/batch', makeBatch([makeEvent({ session: 's_1' })], { site: 'other' }));
  const { visit, events } = await collector.read<{ visit: VisitItem; events: EventItem[] }>(
    '/api/sites/shop/visits/s_1',
  );
  expect(visit).toMatchObject({ id: 's_1', signals: 2 });
  expect(events.map(({ name }) => name)).toEqual(['search', 'view_item']);
});

test('what is not there is told, and a typo in the address too', async () => {
  const { read } = await withEvents([['s_1', 0, 'search']]);
  expect(await read('/api/sites/shop/visits/s_9')).toMatchObject({ error: { code: 'unknown-visit' } });
  expect(await read('/api/sites/shop/visits?limits=2')).toMatchObject({ error: { code: 'bad-parameter' } });
});
