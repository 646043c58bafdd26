// R6: one bad event is found, delays no other, and costs few requests; an endpoint that takes little at once gets little at once.

import { expect, test } from '@jest/globals';
import { createEndpoint } from '../../unit/client/support/createEndpoint';
import { pauseOf, startKnown, trackMany } from '../../unit/client/support/trackMany';

const EVENTS = 200;
/** Requests that finding one bad event may cost beside the one that would have done without it. */
const MOST = Math.ceil(Math.log2(EVENTS)) + 2;
const endpoint = createEndpoint();

test.each([0, 63, 100, 150, EVENTS - 1])(
  'R6 of 200 events the one at %i is bad: the others arrive in one pass, and it is refused alone',
  async (at) => {
    const started = await startKnown(endpoint);
    endpoint.answer(({ batch }) => ({ status: batch.events.some(({ props }) => props.n === at) ? 400 : 204 }));
    const ids = await trackMany(started, EVENTS);
    await started.client.flush();
    const arrived = endpoint.accepted().map(({ id }) => id);
    const good = ids.filter((id) => id !== ids[at]);
    expect(arrived.filter((id) => good.includes(id)).sort()).toEqual([...good].sort());
    expect(endpoint.requests.length - 1).toBeLessThanOrEqual(MOST);
    expect(await started.client.status()).toMatchObject({
      queued: 0,
      dropped: [{ reason: 'refused', lane: 'behaviour', count: 1 }],
    });
    expect(await pauseOf(started)).toBe(0);
  },
);

test('R6 a proxy that takes 8 KiB at most: all arrive, nothing is refused, and its limit is kept', async () => {
  const started = await startKnown(endpoint);
  endpoint.answer(({ text }) => ({ status: Buffer.byteLength(text) > 8192 ? 413 : 204 }));
  const ids = await trackMany(started, EVENTS);
  await started.client.flush();
  const arrived = endpoint.accepted().map(({ id }) => id);
  expect(ids.filter((id) => !arrived.includes(id as string))).toEqual([]);
  expect(await started.client.status()).toMatchObject({ queued: 0, dropped: [] });
  // Known now: the next ones are not tried at full size again.
  endpoint.requests.length = 0;
  await trackMany(started, 50);
  await started.client.flush();
  expect(endpoint.requests.filter(({ text }) => Buffer.byteLength(text) > 8192)).toEqual([]);
  expect(await started.client.status()).toMatchObject({ queued: 0, dropped: [] });
});
