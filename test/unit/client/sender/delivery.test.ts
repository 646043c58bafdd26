// What happens to events after each answer of an endpoint: nothing is lost, nothing is deleted too early.

import { describe, expect, test } from '@jest/globals';
import { explainDiagnostic } from '@klankbord/client/debug';
import { createReceipt } from '@klankbord/protocol/wire';
import { createEndpoint, ENDPOINT, type Reply } from '../support/createEndpoint';
import { startClient, theBrowser } from '../support/startClient';
import { codes, pauseOf, startKnown, trackMany } from '../support/trackMany';

const endpoint = createEndpoint();
const MINUTE = 60_000;
const DAY = 86_400_000;

describe('accepted', () => {
  test.each<[string, Reply]>([
    ['nothing', { status: 204 }],
    ['a text', { status: 200, headers: { 'content-type': 'text/html' }, body: 'ok' }],
    ['a body that is no receipt', { status: 200, body: { refused: ['all'] } }],
    ['a receipt of another version', { status: 202, body: { klankbord: 2, refused: [{ id: 'x' }] } }],
  ])('2xx with %s: all of it is done', async (_name, reply) => {
    const started = startClient();
    const sent: string[][] = [];
    started.client.on('sent', ({ ids }) => sent.push(ids));
    const ids = await trackMany(started, 3);
    endpoint.answer(reply);
    await started.client.flush();
    expect(sent).toEqual([ids]);
    expect(await started.client.status()).toMatchObject({ queued: 0, dropped: [], pausedUntil: null, sending: false });
    await started.client.flush();
    expect(endpoint.requests).toHaveLength(1);
  });
});

describe('a receipt', () => {
  test('refused ones go, are counted and told; the rest is accepted', async () => {
    const started = startClient();
    const refused: unknown[] = [];
    started.client.on('refused', (one) => refused.push(one));
    const [, second] = (await trackMany(started, 3)) as string[];
    endpoint.answer({ status: 200, body: createReceipt(2, [{ id: second!, code: 'bad-props', detail: 'too blue' }]) });
    await started.client.flush();
    expect(refused).toMatchObject([{ id: second, code: 'bad-props', detail: 'too blue' }]);
    expect(started.diagnostics).toMatchObject([{ code: 'event-refused', id: second }]);
    expect(explainDiagnostic(started.diagnostics[0]!)).toMatch(new RegExp(`${second}.*bad-props.*too blue`));
    expect(await started.client.status()).toMatchObject({
      queued: 0,
      refused: 1,
      dropped: [{ reason: 'refused', lane: 'behaviour', count: 1 }],
    });
  });

  test('those to send again stay, and are sent after the wait', async () => {
    const started = startClient();
    const [first] = (await trackMany(started, 3)) as string[];
    endpoint.answer([{ status: 200, body: createReceipt(2, [], [first!], 30_000) }, { status: 204 }]);
    await started.client.flush();
    expect(await started.client.status()).toMatchObject({ queued: 1, dropped: [] });
    expect(await pauseOf(started)).toBeGreaterThan(29_000);
    await started.client.flush();
    expect(endpoint.requests).toHaveLength(1);
    theBrowser().turnClock(31_000);
    await started.client.flush();
    expect(endpoint.requests[1]!.batch.events.map(({ id }) => id)).toEqual([first]);
    expect((await started.client.status()).queued).toBe(0);
  });

  test('that asks for a year is heard for a day', async () => {
    const started = startClient();
    const ids = (await trackMany(started, 1)) as string[];
    endpoint.answer({ status: 200, body: createReceipt(0, [], ids, 365 * DAY) });
    await started.client.flush();
    const pause = await pauseOf(started);
    expect(pause).toBeGreaterThan(MINUTE);
    expect(pause).toBeLessThanOrEqual(DAY + 5 * MINUTE);
  });

  test('about events that were not sent changes nothing', async () => {
    const started = startClient();
    await trackMany(started, 2);
    const stranger = { id: '0198f5a0-6a00-7d11-8d55-5a2b8f1c9e77', code: 'x', detail: 'x' };
    endpoint.answer({ status: 200, body: createReceipt(2, [stranger], ['another']) });
    await started.client.flush();
    expect(await started.client.status()).toMatchObject({ queued: 0, dropped: [] });
  });
});

describe('kept', () => {
  test.each<[string, Reply, string | undefined]>([
    ['no answer', { down: true }, 'endpoint-unreachable'],
    ['503', { status: 503 }, undefined],
    ['429', { status: 429 }, undefined],
    ['408', { status: 408 }, undefined],
    [
      'a log-in page',
      { status: 200, headers: { 'content-type': 'text/html' }, body: '\n<!doctype html>' },
      'endpoint-login-page',
    ],
  ])('%s: tried again soon', async (_name, reply, code) => {
    const started = startClient();
    const ids = await trackMany(started, 3);
    endpoint.answer(reply);
    await started.client.flush();
    expect(await started.client.status()).toMatchObject({ queued: 3, dropped: [] });
    expect(await pauseOf(started)).toBeLessThanOrEqual(1000);
    expect(codes(started)).toEqual(code ? [code] : []);
    theBrowser().turnClock(1001);
    endpoint.answer(204);
    await started.client.flush();
    expect(endpoint.requests.at(-1)!.batch.events.map(({ id }) => id)).toEqual(ids);
    expect((await started.client.status()).queued).toBe(0);
  });

  test.each<[string, Reply, string]>([
    ['redirected', { status: 200, redirected: true, body: 'ok' }, 'endpoint-redirected'],
    ['opaque', { status: 200, type: 'opaque' }, 'endpoint-redirected'],
    ['401', { status: 401 }, 'endpoint-refuses'],
    ['403', { status: 403 }, 'endpoint-refuses'],
    ['404', { status: 404 }, 'endpoint-refuses'],
    ['405', { status: 405 }, 'endpoint-refuses'],
    ['410', { status: 410 }, 'endpoint-refuses'],
    ['415', { status: 415 }, 'endpoint-refuses'],
  ])('%s: paused for 5 minutes, doubling up to an hour, told once with the address', async (_name, reply, code) => {
    const started = startClient();
    await trackMany(started, 3);
    endpoint.answer(reply);
    for (const minutes of [5, 10, 20, 40, 60, 60]) {
      await started.client.flush();
      expect(Math.round((await pauseOf(started)) / MINUTE)).toBe(minutes);
      expect(await started.client.status()).toMatchObject({ queued: 3, dropped: [] });
      theBrowser().turnClock(minutes * MINUTE + 1);
    }
    expect(endpoint.requests).toHaveLength(6);
    expect(started.diagnostics).toMatchObject([{ code, endpoint: ENDPOINT }]);
    endpoint.answer(204);
    await started.client.flush();
    expect(await started.client.status()).toMatchObject({ queued: 0, dropped: [] });
  });

  test('Retry-After is a minimum, also where a wrong address pauses', async () => {
    for (const [status, seconds] of [
      [503, 120],
      [401, 3000],
    ] as const) {
      const started = startClient({ site: `shop-${status}` });
      await trackMany(started, 1);
      endpoint.answer({ status, headers: { 'retry-after': String(seconds) } });
      await started.client.flush();
      expect(await pauseOf(started)).toBeGreaterThan(seconds * 1000 - 1000);
      expect(await pauseOf(started)).toBeLessThanOrEqual(seconds * 1000 + 1000);
    }
  });

  test('no answer is told once, and again after it has worked', async () => {
    const started = startClient();
    await trackMany(started, 1);
    const down = { down: true };
    for (const script of [down, down, { status: 204 }, down]) {
      endpoint.answer(script);
      await started.client.track('view_item');
      await started.client.flush();
      theBrowser().turnClock(6 * MINUTE);
    }
    expect(codes(started)).toEqual(['endpoint-unreachable', 'endpoint-unreachable']);
  });

  test('after five failures in a row ten events try the ground', async () => {
    const started = startClient();
    await trackMany(started, 40);
    endpoint.answer(503);
    for (let i = 0; i < 6; i++) {
      await started.client.flush();
      theBrowser().turnClock(6 * MINUTE);
    }
    const counts = endpoint.requests.map(({ batch }) => batch.events.length);
    expect(counts).toEqual([40, 40, 40, 40, 40, 10]);
    endpoint.answer(204);
    await started.client.flush();
    expect(endpoint.requests.slice(6).map(({ batch }) => batch.events.length)).toEqual([10, 30]);
  });

  test('the wait survives a new page', async () => {
    const started = startClient();
    await trackMany(started, 1);
    endpoint.answer(404);
    await started.client.flush();
    await started.client.destroy();
    theBrowser().load();
    const again = startClient();
    await again.client.flush();
    expect(endpoint.requests).toHaveLength(1);
    expect(await again.client.status()).toMatchObject({ queued: 1, pausedUntil: expect.any(String) });
  });
});

describe('losses', () => {
  test('travel once, with the next batch that is accepted', async () => {
    const started = startClient({ beforeSend: (event) => (event.props.drop ? null : event) });
    await started.client.track('view_item', { drop: true });
    await started.client.track('view_item', { drop: true });
    await started.client.track('view_item');
    endpoint.answer([{ status: 503 }, { status: 204 }]);
    await started.client.flush();
    theBrowser().turnClock(5000);
    await started.client.flush();
    await started.client.track('view_item');
    await started.client.flush();
    const lost = [{ reason: 'before-send', lane: 'behaviour', count: 2 }];
    expect(endpoint.requests.map(({ batch }) => batch.lost)).toEqual([lost, lost, undefined]);
    expect((await started.client.status()).dropped).toEqual(lost);
  });

  test('that came before a crash are told after it', async () => {
    const started = await startKnown(endpoint);
    const [id] = (await trackMany(started, 2)) as string[];
    endpoint.answer(({ batch }) => ({ status: batch.events.some((event) => event.id === id) ? 400 : 204 }));
    await started.client.flush();
    theBrowser().load();
    const again = startClient();
    await again.client.track('view_item');
    endpoint.answer(204);
    await again.client.flush();
    const told = endpoint.requests.flatMap(({ batch }) => batch.lost ?? []);
    expect(told).toEqual([{ reason: 'refused', lane: 'behaviour', count: 1 }]);
  });
});

test('every attempt has a new id and a new time, the events stay byte for byte', async () => {
  const started = startClient();
  await trackMany(started, 2);
  endpoint.answer([{ status: 503 }, { status: 503 }, { status: 204 }]);
  for (let i = 0; i < 3; i++) {
    await started.client.flush();
    theBrowser().turnClock(10_000);
  }
  const ids = endpoint.requests.map(({ batch }) => batch.id);
  expect(new Set(ids).size).toBe(3);
  expect(new Set(endpoint.requests.map(({ batch }) => batch.sent)).size).toBe(3);
  expect(new Set(endpoint.requests.map(({ text }) => text.slice(text.indexOf('"events"')))).size).toBe(1);
});

test('answers go before behaviour, in a request of their own', async () => {
  const started = startClient();
  await trackMany(started, 3);
  endpoint.answer(503);
  await started.client.flush();
  await started.client.feedback({ comment: 'Nice' });
  theBrowser().turnClock(5000);
  endpoint.answer(204);
  endpoint.requests.length = 0;
  await started.client.flush();
  expect(endpoint.names()).toEqual([['feedback'], ['view_item', 'view_item', 'view_item']]);
});
