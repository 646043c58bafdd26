// R13: whatever the device's clock does, nothing is lost, and a tab's events stay in the order in which they happened.

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createEndpoint } from '../../unit/client/support/createEndpoint';
import { changeBrowser, reload, startClient, theBrowser } from '../../unit/client/support/startClient';

const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;
const endpoint = createEndpoint();

/** A jump of the clock in milliseconds, a number of events, or a new load of the page. */
const step = fc.oneof(
  fc.constantFrom(-10 * YEAR, 10 * YEAR, -HOUR, HOUR, -1).map((ms) => ({ jumpMs: ms })),
  fc.integer({ min: 1, max: 5 }).map((count) => ({ count })),
  fc.constant({ load: true }),
);

test('R13 clocks that are wrong by ten years or jump: all events arrive, in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
      changeBrowser();
      endpoint.requests.length = 0;
      endpoint.accepted().length = 0;
      let { client } = startClient();
      const told: (string | null)[] = [];
      for (const one of steps) {
        if ('jumpMs' in one) theBrowser().turnClock(one.jumpMs);
        else if ('load' in one) ({ client } = await reload(client));
        else for (let event = 0; event < one.count; event++) told.push(await client.track('note', { n: told.length }));
      }
      for (let pass = 0; pass < 3; pass++) await client.flush();
      // What is sent while leaving begins with the newest; whoever reads sorts by id.
      const arrived = [...endpoint.accepted()].sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(arrived.map(({ props }) => props.n)).toEqual(told.map((_, n) => n));
      expect(arrived.map(({ id }) => id)).toEqual(told);
      // Ids of a tab sort as things happened.
      expect([...told].sort()).toEqual(told);
      expect(await client.status()).toMatchObject({ queued: 0, dropped: [] });
      await client.destroy();
    }),
    { numRuns: 60 },
  );
}, 30_000);
