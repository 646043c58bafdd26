// What was kept long enough goes: behaviour after 90 days, contact data after a year, answers never; or as it was set.

import { expect, test } from '@jest/globals';
import { readRetention } from '../../../packages/collector/src/commands/readRetention';
import { createRetention } from '../../../packages/collector/src/retention/createRetention';
import { defaultRetention } from '../../../packages/collector/src/retention/retentionDays';
import { openStore } from '../../../packages/collector/src/store/openStore';
import { makeBatch, makeEvent, makeFeedback } from './support/makeBatch';
import { makeFolder, openCollector } from './support/openCollector';

const DAY_MS = 86_400_000;
const ago = (days: number): string => new Date(Date.now() - days * DAY_MS).toISOString();

/** A visit and an answer of each of these ages, in days. */
async function fill(folder: string, ages: number[]): Promise<void> {
  const collector = openCollector({ data: folder, retentionDays: { behaviour: Infinity, contact: Infinity } });
  for (const age of ages) {
    const props = { comment: `of ${age} days`, contact: { email: `${age}@shop.example` } };
    const events = [
      makeEvent({ time: ago(age), name: 'search', props: { search_term: `${age}` } }),
      makeFeedback(`r${age}`, 7, { time: ago(age), props }),
    ];
    expect((await collector.post('/v1/batch', makeBatch(events))).status).toBe(200);
  }
  await collector.close();
}

interface Kept {
  searches: string[];
  answers: string[];
  contacts: string[];
}

async function sweep(folder: string, days: Partial<typeof defaultRetention> = {}): Promise<Kept> {
  const store = openStore(folder);
  const parts = { store, days: { ...defaultRetention, ...days }, log: () => undefined, now: Date.now };
  const retention = createRetention(parts, Promise.reject(new Error('only when asked')));
  await retention.sweep();
  expect(await retention.sweep()).toBe(0);
  const { items } = await store.listEvents('shop', { limit: 100 });
  const answers = await store.listResponses('shop', { limit: 100 });
  await retention.stop();
  await store.close();
  const searches = items
    .filter(({ event }) => event.name === 'search')
    .map(({ event }) => String(event.props.search_term));
  const kept = answers.items.map(({ event }) => event.props as { comment: string; contact?: { email: string } });
  return {
    searches,
    answers: kept.map(({ comment }) => comment),
    contacts: kept.flatMap(({ contact }) => contact?.email ?? []),
  };
}

test('behaviour goes after 90 days, contact data after a year, answers stay', async () => {
  const folder = makeFolder();
  await fill(folder, [1, 89, 91, 400]);
  expect(await sweep(folder)).toEqual({
    searches: ['1', '89'],
    answers: ['of 1 days', 'of 89 days', 'of 91 days', 'of 400 days'],
    contacts: ['1@shop.example', '89@shop.example', '91@shop.example'],
  });
});

test('answers go too where that is asked', async () => {
  const folder = makeFolder();
  await fill(folder, [1, 89, 91]);
  expect(await sweep(folder, { answers: 90, behaviour: 30 })).toMatchObject({
    searches: ['1'],
    answers: ['of 1 days', 'of 89 days'],
  });
});

test('a collector sweeps when it starts', async () => {
  const folder = makeFolder();
  await fill(folder, [1, 91]);
  const collector = openCollector({ data: folder });
  const searches = async (): Promise<number> =>
    (await collector.read<{ items: { name: string }[] }>('/api/sites/shop/events')).items.filter(
      ({ name }) => name === 'search',
    ).length;
  while ((await searches()) > 1) await new Promise((done) => setTimeout(done, 20));
  await collector.close();
  expect((await sweep(folder, { behaviour: Infinity })).searches).toEqual(['1']);
});

test.each([
  ['90', { behaviour: 90, answers: Infinity, contact: 365 }],
  ['behaviour=30, answers=730', { behaviour: 30, answers: 730, contact: 365 }],
  ['contact=forever', { behaviour: 90, answers: Infinity, contact: Infinity }],
])('--retention-days %s', (text, days) => expect(readRetention(text)).toEqual(days));

test.each(['0', '-3', 'soon', 'emails=3', 'answers=', ''])('--retention-days %j is refused', (text) => {
  expect(() => readRetention(text)).toThrow('--retention-days');
});
