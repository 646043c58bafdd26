// R5: what is said and done offline is kept, over a restart, and sent once there is a network: answers first, in order.

import { expect, test } from '../../support/fixtures';
import { watchBatches } from '../../support/watchBatches';

test('R5 offline, reload, online again: everything arrives, answers first, in order', async ({
  page,
  pages,
  collector,
  site,
  harm,
}) => {
  // The collector cannot be reached; the page itself still loads, as from a cache.
  await collector.stop();
  await page.goto(`${pages.url}/uncompressed.html`);
  await page.waitForFunction(() => typeof klankbord === 'function' && 'version' in klankbord);
  await page.evaluate(async () => {
    for (let number = 0; number < 60; number++) await klankbord.track('step', { number });
    await klankbord.feedback({ comment: 'First words, said offline' });
  });
  await page.reload();
  await page.waitForFunction(() => typeof klankbord === 'function' && 'version' in klankbord);
  await page.evaluate(async () => {
    for (let number = 60; number < 120; number++) await klankbord.track('step', { number });
    await klankbord.feedback({ comment: 'Second words, said offline' });
  });
  expect(await page.evaluate(async () => (await klankbord.status()).queued)).toBeGreaterThanOrEqual(122);

  // Watched before anybody can answer: the page may try by itself at any moment.
  const batches = watchBatches(page);
  await collector.start();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect
    .poll(async () => (await collector.events(site)).filter(({ name }) => name === 'step').length, { timeout: 60_000 })
    .toBe(120);
  await expect.poll(async () => (await collector.responses(site)).length).toBe(2);
  const sent = () => batches.flatMap(({ events }) => events);
  const steps = () => sent().flatMap(({ name, props }) => (name === 'step' ? [props.number] : []));
  await expect.poll(() => steps().length).toBe(120);
  expect(
    sent()
      .slice(0, 2)
      .map(({ name }) => name),
  ).toEqual(['feedback', 'feedback']);
  expect(steps()).toEqual(Array.from({ length: 120 }, (_, number) => number));
  // Requests that fail are the browser's own lines, not ours.
  harm.splice(0, harm.length, ...harm.filter((line) => !line.includes('ERR_CONNECTION_REFUSED')));
});
