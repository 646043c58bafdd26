// R11: our keepalive requests leave room for the host's, leaving flushes once, and only an answer deletes an event.

import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { type Started, startClient, theBrowser } from '../../unit/client/support/startClient';

/** What browsers allow all of a page's keepalive requests together is 64 KiB. */
const BUDGET = 48 * 1024;

interface Call {
  bytes: number;
  ids: string[];
  keepalive: boolean;
  answer(status: number): void;
}

const realFetch = globalThis.fetch;
let calls: Call[];
beforeEach(() => {
  calls = [];
  // The passes that the sender makes by itself are not what is looked at here.
  jest.useFakeTimers({ doNotFake: ['Date', 'setImmediate', 'clearImmediate', 'nextTick', 'queueMicrotask'] });
  globalThis.fetch = ((_address: string, { body, keepalive = false }: { body: string; keepalive?: boolean }) =>
    new Promise<Response>((done) => {
      const { events } = JSON.parse(body) as { events: { id: string }[] };
      calls.push({
        bytes: Buffer.byteLength(body),
        ids: events.map(({ id }) => id),
        keepalive,
        answer: (status) => done(new Response(null, { status })),
      });
    })) as never;
});
afterEach(() => {
  // Requests that are still open would keep their time-out, and the process.
  for (const { answer } of calls) answer(503);
  globalThis.fetch = realFetch;
  jest.useRealTimers();
});

/** Turns of the event loop, for what nobody waits for. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn++) await new Promise((done) => setImmediate(done));
}
/** Texts of three bytes a letter: whoever counts letters is wrong by that much. */
const track = ({ client }: Started, count: number): Promise<(string | null)[]> =>
  Promise.all(Array.from({ length: count }, (_, n) => client.track('note', { n, text: '漢'.repeat(300) })));
function hide(): void {
  const { document } = theBrowser();
  document.visibilityState = 'hidden';
  document.dispatchEvent(new Event('visibilitychange'));
}
const keepaliveBytes = (): number => calls.reduce((sum, { bytes, keepalive }) => sum + (keepalive ? bytes : 0), 0);

test.each([
  ['hidden, then pagehide', [hide, () => theBrowser().leave()]],
  ['pagehide, then hidden', [() => theBrowser().leave(), hide]],
])('R11 %s: one request within 48 KiB of UTF-8, the newest first', async (_name, acts) => {
  const started = startClient();
  const ids = await track(started, 150);
  for (const act of acts) act();
  await settle();
  expect(calls).toHaveLength(1);
  expect(calls[0]!.keepalive).toBe(true);
  expect(calls[0]!.bytes).toBeLessThanOrEqual(BUDGET);
  expect(calls[0]!.ids).toContain(ids.at(-1));
  // Nobody has answered: nothing is gone.
  expect((await started.client.status()).queued).toBe(150);
  calls[0]!.answer(204);
  await settle();
  expect((await started.client.status()).queued).toBe(150 - calls[0]!.ids.length);
});

test('R11 what is over the budget goes out as a plain request', async () => {
  const started = startClient();
  await track(started, 150);
  const flushed = started.client.flush();
  await settle();
  expect(calls.map(({ keepalive }) => keepalive)).toEqual([false]);
  expect(calls[0]!.bytes).toBeGreaterThan(BUDGET);
  calls[0]!.answer(204);
  await flushed;
});

test('R11 what is in flight counts: several at once stay within the budget', async () => {
  const started = startClient();
  await track(started, 30);
  void started.client.flush();
  await settle();
  await track(started, 60);
  theBrowser().leave();
  await settle();
  expect(calls.length).toBe(2);
  expect(keepaliveBytes()).toBeLessThanOrEqual(BUDGET);
  // What is on its way is not sent a second time.
  expect(calls[1]!.ids.filter((id) => calls[0]!.ids.includes(id))).toEqual([]);
});

test('R11 an answer that never comes, and one that fails, delete nothing', async () => {
  const started = startClient();
  await track(started, 5);
  theBrowser().leave();
  await settle();
  calls[0]!.answer(503);
  await settle();
  expect((await started.client.status()).queued).toBe(5);
});
