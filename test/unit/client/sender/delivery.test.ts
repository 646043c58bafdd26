// What happens to events after each answer of an endpoint: nothing is lost, nothing is deleted too early.

import { describe, expect, test } from '@jest/globals';
import { explainDiagnostic } from '@klankbord/client/debug';
import { createReceipt } from '@klankbord/protocol/wire';
import { createEndpoint, ENDPOINT, type Reply } from '../support/createEndpoint';
import { type Started, startClient, theBrowser } from '../support/startClient';

const endpoint = createEndpoint();
const MINUTE = 60_000;
const DAY = 86_400_000;

const trackMany = ({ client }: Started, count: number): Promise<(string | null)[]> =>
  Promise.all(Array.from({ length: count }, (_, n) => client.track('view_item', { n })));
/** Milliseconds until the client tries again, as `status()` says. */
const pauseOf = async ({ client }: Started): Promise<number> => {
  const { pausedUntil } = await client.status();
  return pausedUntil ? Date.parse(pausedUntil) - Date.now() : 0;
};
const codes = ({ diagnostics }: Started): string[] => diagnostics.map(({ code }) => code);
/** A client whose endpoint has accepted one event before. */
async function startKnown(): Promise<Started> {
  const started = startClient();
  await started.client.track('page_view');
  await started.client.flush();
  endpoint.requests.length = 0;
  return started;
}

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

describe('one poisonous event among 200', () => {
  /** Answers 400 as long as the event is in the batch. */
  const refuses = (id: string, status = 400) =>
    endpoint.answer(({ batch }) => ({ status: batch.events.some((event) => event.id === id) ? status : 204 }));
  // The request that would have been needed anyway is not a cost.
  const MOST = Math.ceil(Math.log2(200)) + 2 + 1;

  test.each([0, 1, 49, 99, 100, 150, 198, 199])(
    'at position %d: found at the promised cost, the others go through',
    async (position) => {
      const started = await startKnown();
      const ids = (await trackMany(started, 200)) as string[];
      refuses(ids[position]!);
      await started.client.flush();
      const delivered = new Set(endpoint.accepted().map(({ id }) => id));
      expect(ids.filter((id) => !delivered.has(id))).toEqual([ids[position]]);
      expect(endpoint.requests.length).toBeLessThanOrEqual(MOST);
      expect(await started.client.status()).toMatchObject({
        queued: 0,
        pausedUntil: null,
        dropped: [{ reason: 'refused', lane: 'behaviour', count: 1 }],
      });
    },
  );

  test('two of them, with 422', async () => {
    const started = await startKnown();
    const ids = (await trackMany(started, 200)) as string[];
    const bad = [ids[3]!, ids[120]!];
    endpoint.answer(({ batch }) => ({ status: batch.events.some(({ id }) => bad.includes(id)) ? 422 : 204 }));
    await started.client.flush();
    expect(endpoint.accepted().length).toBe(1 + 198);
    expect((await started.client.status()).dropped).toEqual([{ reason: 'refused', lane: 'behaviour', count: 2 }]);
  });

  test('a network failure on the way loses nothing', async () => {
    const started = await startKnown();
    const ids = (await trackMany(started, 20)) as string[];
    let turn = 0;
    endpoint.answer(({ batch }) =>
      turn++ === 2 ? { down: true } : { status: batch.events.some(({ id }) => id === ids[7]) ? 400 : 204 },
    );
    for (let i = 0; i < 4; i++) {
      await started.client.flush();
      theBrowser().turnClock(6 * MINUTE);
    }
    const delivered = new Set(endpoint.accepted().map(({ id }) => id));
    expect(ids.filter((id) => !delivered.has(id))).toEqual([ids[7]]);
    expect((await started.client.status()).dropped).toEqual([{ reason: 'refused', lane: 'behaviour', count: 1 }]);
  });

  test('alone in its batch it is refused at once', async () => {
    const started = await startKnown();
    const [id] = (await trackMany(started, 1)) as string[];
    refuses(id!);
    await started.client.flush();
    expect(endpoint.requests).toHaveLength(1);
    expect((await started.client.status()).refused).toBe(1);
  });
});

describe('an endpoint that never accepted anything', () => {
  test.each([400, 422])('and answers %d to everything is a wrong one: kept and paused', async (status) => {
    const started = startClient();
    await trackMany(started, 20);
    endpoint.answer(status);
    await started.client.flush();
    expect(endpoint.requests.map(({ batch }) => batch.events.length)).toEqual([20, 1, 1]);
    expect(await started.client.status()).toMatchObject({ queued: 20, refused: 0, dropped: [] });
    expect(Math.round((await pauseOf(started)) / MINUTE)).toBe(5);
    expect(codes(started)).toEqual(['endpoint-wrong']);
  });

  test('and one event is all there is: kept as well', async () => {
    const started = startClient();
    await trackMany(started, 1);
    endpoint.answer(400);
    await started.client.flush();
    expect(await started.client.status()).toMatchObject({ queued: 1, dropped: [] });
  });

  test.each([0, 7, 19])('but takes the others is a right one: only the event at %d is refused', async (position) => {
    const started = startClient();
    const ids = (await trackMany(started, 20)) as string[];
    endpoint.answer(({ batch }) => ({ status: batch.events.some(({ id }) => id === ids[position]) ? 400 : 204 }));
    await started.client.flush();
    expect(new Set(endpoint.accepted().map(({ id }) => id)).size).toBe(19);
    expect(await started.client.status()).toMatchObject({ queued: 0, refused: 1 });
  });
});

describe('413', () => {
  const LIMIT = 8 * 1024;
  const limited = () => endpoint.answer(({ text }) => ({ status: Buffer.byteLength(text) > LIMIT ? 413 : 204 }));

  test('splits, and learns the limit', async () => {
    const started = startClient();
    limited();
    await trackMany(started, 200);
    await started.client.flush();
    expect(await started.client.status()).toMatchObject({ queued: 0, dropped: [] });
    expect(new Set(endpoint.accepted().map(({ id }) => id)).size).toBe(200);
    endpoint.requests.length = 0;
    await trackMany(started, 100);
    await started.client.flush();
    const refused = endpoint.requests.filter(({ text }) => Buffer.byteLength(text) > LIMIT);
    expect(refused).toEqual([]);
    expect((await started.client.status()).queued).toBe(0);
  });

  test('an event that is too large alone is refused, the others go', async () => {
    const started = startClient();
    limited();
    await trackMany(started, 5);
    await started.client.track('note', { text: 'long '.repeat(2000) });
    await trackMany(started, 5);
    await started.client.flush();
    expect(new Set(endpoint.accepted().map(({ id }) => id)).size).toBe(10);
    expect(await started.client.status()).toMatchObject({ queued: 0, dropped: [{ reason: 'refused', count: 1 }] });
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
    const started = await startKnown();
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
