// R7: after failures nobody knocks too often, all clients together neither; what the endpoint asks for is a minimum; tabs and reloads share the wait.

import { expect, test } from '@jest/globals';
import { backoffMs } from '../../../packages/client/src/sender/backoff';
import { createEndpoint } from '../../unit/client/support/createEndpoint';
import { reload, startClient, theBrowser } from '../../unit/client/support/startClient';
import { pauseOf, startKnown, trackMany } from '../../unit/client/support/trackMany';

const SECOND = 1000;
const HOUR = 3600 * SECOND;
const DAY = 24 * HOUR;
/** The longest wait of our own. */
const CAP = 300 * SECOND;
const endpoint = createEndpoint();

/** The same numbers every time (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** When a client tries, from the first failure at 0 until the first try at or after the end of an outage; milliseconds. */
function triesOf(random: () => number, outageMs: number): number[] {
  const tries = [0];
  for (let at = 0; at < outageMs; tries.push(at)) at += backoffMs(tries.length, random());
  return tries;
}

test('R7 an outage of 24 hours costs a browser at most 420 requests', () => {
  const random = createRandom(7);
  const most = Math.max(...Array.from({ length: 500 }, () => triesOf(random, DAY).length));
  expect(most).toBeLessThanOrEqual(420);
  expect(most).toBeGreaterThan(300);
});

test('R7 10,000 clients that failed in the same second come back spread out', () => {
  const random = createRandom(10_000);
  const perSecond = new Map<number, number>();
  for (let client = 0; client < 10_000; client++) {
    const second = Math.floor(triesOf(random, HOUR).at(-1)! / SECOND);
    perSecond.set(second, (perSecond.get(second) ?? 0) + 1);
  }
  const mean = 10_000 / (CAP / SECOND);
  expect(Math.max(...perSecond.values())).toBeLessThanOrEqual(3 * mean);
});

test.each([
  ['seconds', '120', 120 * SECOND],
  ['a date', () => new Date(Date.now() + HOUR).toUTCString(), HOUR - SECOND],
  ['0', '0', 0],
  ['a negative number', '-5', 0],
  ['a year', String(365 * 24 * 3600), DAY],
  ['junk', 'soon, I hope', 0],
  ['nothing', '', 0],
])('R7 Retry-After of %s is a minimum, a day is the most, and jitter comes on top', async (_name, said, least) => {
  const started = await startKnown(endpoint);
  const header = typeof said === 'string' ? said : said();
  endpoint.answer({ status: 503, headers: header ? { 'retry-after': header } : {} });
  await trackMany(started, 1);
  await started.client.flush();
  const pause = await pauseOf(started);
  expect(pause).toBeGreaterThanOrEqual(Math.max(0, least - SECOND));
  expect(pause).toBeLessThanOrEqual(Math.min(least + 2 * SECOND, DAY) + CAP);
});

test('R7 after five failures one small batch tries the ground before the rest follows', async () => {
  const started = await startKnown(endpoint);
  endpoint.answer(503);
  await trackMany(started, 100);
  for (let failure = 0; failure < 5; failure++) {
    theBrowser().turnClock(CAP);
    await started.client.flush();
  }
  endpoint.requests.length = 0;
  theBrowser().turnClock(CAP);
  await started.client.flush();
  expect(endpoint.names().map(({ length }) => length)).toEqual([10]);
  endpoint.answer(204);
  theBrowser().turnClock(CAP);
  await started.client.flush();
  expect(endpoint.names().map(({ length }) => length)).toEqual([10, 10, 90]);
});

test('R7 50 reloads in an outage, and other tabs: one request a window', async () => {
  let started = await startKnown(endpoint);
  endpoint.answer({ status: 503, headers: { 'retry-after': '600' } });
  await trackMany(started, 3);
  await started.client.flush();
  expect(endpoint.requests).toHaveLength(1);
  for (let turn = 0; turn < 50; turn++) {
    started = await reload(started.client);
    await started.client.flush();
  }
  const other = startClient();
  await other.client.track('search');
  await other.client.flush();
  expect(endpoint.requests).toHaveLength(1);
  theBrowser().turnClock(600 * SECOND + CAP);
  await Promise.all([started.client.flush(), other.client.flush()]);
  expect(endpoint.requests.length).toBeLessThanOrEqual(3);
});
