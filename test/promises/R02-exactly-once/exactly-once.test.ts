// R2: the same id twice is one row, however often and however at once it is sent, over crashes of the collector.

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { makeEvents, postEvents } from '../../support/postEvents';
import { type Collector, startCollector } from '../../support/startCollector';

let collector: Collector;
beforeAll(async () => {
  collector = await startCollector();
}, 30_000);
afterAll(() => collector.remove());

test('R2 1,000 ids, each batch sent three times at once, with crashes in between: 1,000 rows', async () => {
  const events = makeEvents(1000);
  const batches = Array.from({ length: 20 }, (_, i) => events.slice(i * 50, i * 50 + 50));
  const open = new Set(batches);
  for (let round = 0; open.size && round < 20; round++) {
    const sending = [...open].map(async (batch) => {
      const statuses = await Promise.all([1, 2, 3].map(() => postEvents(collector.url, 'twice', batch)));
      if (statuses.includes(200)) open.delete(batch);
    });
    // The first rounds end in a crash: some answers are cut off after the commit, and the client sends again.
    if (round < 3) {
      await new Promise((done) => setTimeout(done, 15 + round * 10));
      await collector.stop('SIGKILL');
    }
    await Promise.all(sending);
    await collector.start();
  }
  expect(open.size).toBe(0);
  const stored = await collector.events('twice');
  expect(stored).toHaveLength(events.length);
  expect(new Set(stored.map(({ id }) => id))).toEqual(new Set(events.map(({ id }) => id)));
}, 60_000);
