// One event that an endpoint will not take: it is found at a promised cost, and everything else goes through.

import { describe, expect, test } from '@jest/globals';
import { createEndpoint } from '../support/createEndpoint';
import { startClient, theBrowser } from '../support/startClient';
import { codes, pauseOf, startKnown, trackMany } from '../support/trackMany';

const endpoint = createEndpoint();
const MINUTE = 60_000;

describe('one poisonous event among 200', () => {
  /** Answers 400 as long as the event is in the batch. */
  const refuses = (id: string, status = 400) =>
    endpoint.answer(({ batch }) => ({ status: batch.events.some((event) => event.id === id) ? status : 204 }));
  // The request that would have been needed anyway is not a cost.
  const MOST = Math.ceil(Math.log2(200)) + 2 + 1;

  test.each([0, 1, 49, 99, 100, 150, 198, 199])(
    'at position %d: found at the promised cost, the others go through',
    async (position) => {
      const started = await startKnown(endpoint);
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
    const started = await startKnown(endpoint);
    const ids = (await trackMany(started, 200)) as string[];
    const bad = [ids[3]!, ids[120]!];
    endpoint.answer(({ batch }) => ({ status: batch.events.some(({ id }) => bad.includes(id)) ? 422 : 204 }));
    await started.client.flush();
    expect(endpoint.accepted().length).toBe(1 + 198);
    expect((await started.client.status()).dropped).toEqual([{ reason: 'refused', lane: 'behaviour', count: 2 }]);
  });

  test('a network failure on the way loses nothing', async () => {
    const started = await startKnown(endpoint);
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
    const started = await startKnown(endpoint);
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
