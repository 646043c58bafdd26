// The door to `fetch`: time-out, the keepalive budget in bytes, and the second try when the page has used it up.

import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { gunzipSync } from 'node:zlib';
import { createPost } from '../../../../packages/client/src/sender/post';

interface Call {
  address: string;
  init: RequestInit & { headers: Record<string, string> };
  end(response?: Response | Error): void;
}

const realFetch = globalThis.fetch;
let calls: Call[];

beforeEach(() => {
  calls = [];
  globalThis.fetch = ((address: string, init: Call['init']) =>
    new Promise<Response>((done, fail) => {
      init.signal!.addEventListener('abort', () => fail(new DOMException('aborted', 'AbortError')));
      calls.push({
        address,
        init,
        end: (result = new Response(null, { status: 204 })) => (result instanceof Error ? fail(result) : done(result)),
      });
    })) as never;
});
afterEach(() => {
  // Requests that are still open would keep their time-out, and the process, for ten seconds.
  for (const { end } of calls) end();
  globalThis.fetch = realFetch;
  jest.useRealTimers();
});

const KIB = 1024;
const makePost = (options = {}) =>
  createPost({ endpoint: 'https://e.example/x', headers: {}, compress: false, ...options });
const json = (bytes: number) => ({ body: 'x'.repeat(bytes), contentType: 'application/json' });
const realTimeout = globalThis.setTimeout;
const turn = (): Promise<void> => new Promise((done) => setImmediate(done));
/** Compressing takes some turns of the event loop. */
async function called(count: number): Promise<void> {
  for (let i = 0; i < 1000 && calls.length < count; i++) await new Promise((done) => realTimeout(done, 2));
  expect(calls).toHaveLength(count);
}

test('a request without credentials, with the given headers and those of the body', async () => {
  const post = makePost({ headers: { authorization: 'Bearer abc' } });
  void post.send({ ...json(10), headers: { 'x-mine': '1' } });
  await called(1);
  expect(calls[0]).toMatchObject({
    address: 'https://e.example/x',
    init: {
      method: 'POST',
      credentials: 'omit',
      headers: { 'content-type': 'application/json', authorization: 'Bearer abc', 'x-mine': '1' },
    },
  });
});

test('what counts of the answer comes back', async () => {
  const posted = makePost().send(json(10));
  await called(1);
  calls[0]!.end(new Response('busy', { status: 503, headers: { 'retry-after': '7', 'content-type': 'text/plain' } }));
  expect(await posted).toMatchObject({
    status: 503,
    retryAfter: '7',
    contentType: 'text/plain',
    body: 'busy',
    redirected: false,
  });
});

describe('no answer is status 0', () => {
  test('a network failure', async () => {
    const posted = makePost().send(json(60 * KIB));
    await called(1);
    calls[0]!.end(new TypeError('Failed to fetch'));
    expect(await posted).toMatchObject({ status: 0, url: 'https://e.example/x' });
  });

  test('nothing within 10 seconds, and no timer stays', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate'] });
    const posted = makePost().send(json(10));
    await called(1);
    await jest.advanceTimersByTimeAsync(9999);
    expect(calls[0]!.init.signal!.aborted).toBe(false);
    await jest.advanceTimersByTimeAsync(1);
    expect(await posted).toMatchObject({ status: 0 });
    expect(jest.getTimerCount()).toBe(0);
  });

  test('a body that never ends is cut off too', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate'] });
    const posted = makePost().send(json(10));
    await called(1);
    const { signal } = calls[0]!.init;
    const body = new ReadableStream({
      start: (stream) =>
        signal!.addEventListener('abort', () => stream.error(new DOMException('aborted', 'AbortError'))),
    });
    calls[0]!.end(new Response(body));
    await turn();
    await jest.advanceTimersByTimeAsync(10_000);
    expect(await posted).toMatchObject({ status: 0 });
  });
});

describe('keepalive', () => {
  const keepalives = (): unknown[] => calls.map(({ init }) => init.keepalive);

  test('up to 48 KiB in flight, counted in bytes of UTF-8, given back with the answer', async () => {
    const post = makePost();
    const first = post.send(json(30 * KIB));
    void post.send(json(30 * KIB));
    void post.send({ body: '外'.repeat(6 * KIB), contentType: 'application/json' });
    await called(3);
    expect(keepalives()).toEqual([true, false, true]);
    expect(post.room()).toBe(0);
    calls[0]!.end();
    await first;
    expect(post.room()).toBe(30 * KIB);
  });

  test('when the page has used the budget up: once more without it, but not while the page is left', async () => {
    const post = makePost();
    const posted = post.send(json(KIB));
    await called(1);
    calls[0]!.end(new TypeError('Failed to fetch'));
    await called(2);
    expect(keepalives()).toEqual([true, false]);
    calls[1]!.end();
    expect(await posted).toMatchObject({ status: 204 });
    const left = post.send(json(KIB), true);
    await called(3);
    calls[2]!.end(new TypeError('Failed to fetch'));
    expect(await left).toMatchObject({ status: 0 });
    expect(calls).toHaveLength(3);
  });
});

describe('compress', () => {
  test('the size that counts is the compressed one', async () => {
    const post = makePost({ compress: true });
    void post.send(json(100 * KIB));
    await called(1);
    const bytes = Buffer.from(await new Response(calls[0]!.init.body).arrayBuffer());
    expect(gunzipSync(bytes).toString()).toBe('x'.repeat(100 * KIB));
    expect(calls[0]!.init.keepalive).toBe(true);
    expect(calls[0]!.init.headers['content-encoding']).toBe('gzip');
  });

  test('not while the page is left: it would come too late', () => {
    void makePost({ compress: true }).send(json(4 * KIB), true);
    // In this very task.
    expect(calls).toHaveLength(1);
    expect(calls[0]!.init.body).toBe('x'.repeat(4 * KIB));
  });

  test('a host that has broken the streams: sent as it is', async () => {
    const real = globalThis.CompressionStream;
    globalThis.CompressionStream = class {
      constructor() {
        throw new Error('patched');
      }
    } as never;
    void makePost({ compress: true }).send(json(4 * KIB));
    await called(1);
    globalThis.CompressionStream = real;
    expect(calls[0]!.init.body).toBe('x'.repeat(4 * KIB));
    expect(calls[0]!.init.headers).not.toHaveProperty('content-encoding');
  });
});

test('a fetch that the host patches later is not used', async () => {
  const post = makePost();
  let patched = 0;
  globalThis.fetch = (() => patched++) as never;
  void post.send(json(10));
  await called(1);
  expect(patched).toBe(0);
});
