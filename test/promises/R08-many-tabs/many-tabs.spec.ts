// R8: tabs share one queue; nothing is lost, nothing is stored twice, and little is said twice.

import { expect, test } from '../../support/fixtures';
import { watchBatches } from '../../support/watchBatches';

test('R8 tabs that track at once, one of them closed in the middle: every event is one row', async ({
  context,
  pages,
  collector,
  site,
}) => {
  const tabs = 4;
  const each = 100;
  const batches = watchBatches(context);
  const all = await Promise.all(
    Array.from({ length: tabs }, async () => {
      const page = await context.newPage();
      await page.goto(`${pages.url}/uncompressed.html`);
      await page.waitForFunction(() => typeof klankbord === 'function' && 'version' in klankbord);
      return page;
    }),
  );
  await Promise.all(
    all.map((page, tab) =>
      page.evaluate(
        async ([tabNumber, count]) => {
          for (let number = 0; number < count; number++) {
            await klankbord.track('step', { number, tab: tabNumber });
            if (number % 20 === 19) await klankbord.flush();
          }
        },
        [tab, each] as const,
      ),
    ),
  );
  await all[0]!.close();
  await Promise.all(all.slice(1).map((page) => page.evaluate(() => klankbord.flush())));
  await expect
    .poll(async () => (await collector.events(site)).filter(({ name }) => name === 'step').length, { timeout: 20_000 })
    .toBe(tabs * each);
  const sent = batches.flatMap(({ events }) => events.map(({ id }) => id));
  expect(sent.length).toBeGreaterThan(0);
  const repeated = sent.length - new Set(sent).size;
  expect(repeated / sent.length, `${repeated} of ${sent.length} were sent again`).toBeLessThanOrEqual(0.05);
  // A tab that goes out of sight tells a vital or two: they are sent as well.
  await expect
    .poll(() =>
      all[1]!.evaluate(async () => {
        await klankbord.flush();
        return (await klankbord.status()).queued;
      }),
    )
    .toBe(0);
  // Tabs that start at the same moment may begin with a session each; they soon agree on one.
  const sessions = await Promise.all(
    all.slice(1).map((page) => page.evaluate(async () => (await klankbord.status()).session)),
  );
  expect(new Set(sessions).size).toBe(1);
});
