// R17: gzip bombs, a flood and what is too large, too deep or too many are refused with the right word, in bounded memory, and a good client is served meanwhile.

import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { makeEvents } from '../../support/postEvents';
import { type Collector, startCollector } from '../../support/startCollector';

const MIB = 1024 * 1024;
/** What a flood may add to the memory of the process. */
const MAX_GROWTH = 128 * MIB;

let collector: Collector;
beforeAll(async () => {
  collector = await startCollector(['--trust-proxy']);
}, 30_000);
afterAll(() => collector.remove());

/** From an address of its own, as a proxy in front would tell it. */
const post = async (body: BodyInit, address: string): Promise<Response> => {
  const headers = { 'content-type': 'text/plain;charset=UTF-8', 'x-forwarded-for': address };
  const answer = await fetch(`${collector.url}/v1/batch`, { method: 'POST', body, headers });
  await answer.arrayBuffer();
  return answer;
};
const batchOf = (events: unknown[]): string => {
  const { id } = makeEvents(1)[0]!;
  return JSON.stringify({ klankbord: 1, site: 'bounded', id, sent: new Date().toISOString(), events });
};
const memory = async (): Promise<number> => {
  const text = await (await fetch(`${collector.url}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\d+)$/m.exec(text)![1]);
};

/** Does something, while a good client goes on; gives what it was answered and how far the memory grew. */
async function meanwhile(act: () => Promise<void>): Promise<{ good: Set<number>; grewBytes: number }> {
  const before = await memory();
  let running = true;
  let most = before;
  const good = new Set<number>();
  const goes = (async () => {
    while (running) {
      good.add((await post(batchOf(makeEvents(5)), '198.51.100.1')).status);
      most = Math.max(most, await memory());
    }
  })();
  await act();
  running = false;
  await goes;
  return { good, grewBytes: most - before };
}

test('R17 50 gzip bombs at once are 413 each, in bounded memory', async () => {
  const bomb = gzipSync(Buffer.alloc(24 * MIB, ' '));
  const statuses: number[] = [];
  const { good, grewBytes } = await meanwhile(async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => post(bomb, '203.0.113.7')));
    statuses.push(...answers.map(({ status }) => status));
  });
  expect(new Set(statuses)).toEqual(new Set([413]));
  expect(good).toEqual(new Set([200]));
  expect(grewBytes).toBeLessThan(MAX_GROWTH);
}, 60_000);

test('R17 a flood of one visitor is 429 with the time to wait; another is served all the while', async () => {
  // Refused one by one they count all the same, and cost no time to store.
  const flood = batchOf(Array.from({ length: 500 }, () => ({ visitor: 'v_flood' })));
  const refused: Response[] = [];
  const { good, grewBytes } = await meanwhile(async () => {
    for (let asked = 0; asked < 600 && !refused.length; asked += 20) {
      const answers = await Promise.all(Array.from({ length: 20 }, () => post(flood, '203.0.113.8')));
      refused.push(...answers.filter(({ status }) => status === 429));
    }
  });
  expect(refused.length).toBeGreaterThan(0);
  expect(Number(refused[0]!.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
  expect(good).toEqual(new Set([200]));
  expect(grewBytes).toBeLessThan(MAX_GROWTH);
}, 60_000);

test('R17 too large as sent, too many events, too deep, too many keys: each has its word', async () => {
  const [event] = makeEvents(1);
  const deep = JSON.parse(`${'{"a":'.repeat(40)}1${'}'.repeat(40)}`) as object;
  const wide = Object.fromEntries(Array.from({ length: 2001 }, (_, key) => [`k${key}`, 1]));
  expect((await post(' '.repeat(512 * 1024 + 1), '203.0.113.9')).status).toBe(413);
  expect((await post(batchOf(Array.from({ length: 501 }, () => event)), '203.0.113.9')).status).toBe(413);
  const headers = { 'content-type': 'application/json' };
  const body = batchOf([
    { ...event, props: deep },
    { ...event, props: wide },
  ]);
  const answer = await fetch(`${collector.url}/v1/batch`, { method: 'POST', body, headers });
  const { accepted, refused } = (await answer.json()) as { accepted: number; refused: { code: string }[] };
  expect([accepted, ...refused.map(({ code }) => code)]).toEqual([0, 'too-deep', 'too-deep']);
});
