// R16: what the collector has acknowledged is committed, and is there after a SIGKILL.

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { makeEvents, postEvents } from '../../support/postEvents';
import { type Collector, startCollector } from '../../support/startCollector';

let collector: Collector;
beforeAll(async () => {
  collector = await startCollector();
}, 30_000);
afterAll(() => collector.remove());

test('R16 SIGKILL under load, five times: everything that was acknowledged is stored', async () => {
  const acked: string[] = [];
  for (let crash = 0; crash < 5; crash++) {
    let running = true;
    const senders = Array.from({ length: 4 }, async () => {
      while (running) {
        const events = makeEvents(20);
        if ((await postEvents(collector.url, 'acked', events)) === 200) acked.push(...events.map(({ id }) => id));
      }
    });
    await new Promise((done) => setTimeout(done, 150 + crash * 60));
    await collector.stop('SIGKILL');
    running = false;
    await Promise.all(senders);
    await collector.start();
  }
  expect(acked.length).toBeGreaterThan(500);
  const stored = new Set((await collector.events('acked')).map(({ id }) => id));
  expect(acked.filter((id) => !stored.has(id))).toEqual([]);
}, 60_000);
