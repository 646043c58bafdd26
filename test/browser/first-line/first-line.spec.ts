// The first line of the product: a tracked search becomes a row in the collector and a line in the dashboard.

import { expect, test } from '../../support/fixtures';
import { PASSWORD } from '../../support/startCollector';

test('a search in a page becomes a row in the collector and a line in the dashboard', async ({
  page,
  pages,
  collector,
  site,
  context,
}) => {
  await page.goto(pages.url);
  await expect.poll(async () => (await collector.events(site)).map(({ name }) => name)).toContain('search');
  const search = (await collector.events(site)).find(({ name }) => name === 'search')!;
  expect(search.props).toEqual({ search_term: 'jacket', results_count: 0 });
  expect(search.stage).toBe('search');
  expect(search.page.url).toBe(`${pages.url}/`);

  const dashboard = await context.newPage();
  await dashboard.goto(collector.url);
  await dashboard.getByLabel('Password').fill(PASSWORD);
  await dashboard.getByRole('button', { name: 'Log in' }).click();
  await dashboard.getByRole('link', { name: 'Activity' }).first().waitFor();
  await dashboard.goto(`${collector.url}/${site}/activity`);
  await expect(dashboard.getByText(/jacket/).first()).toBeVisible();
});

test('what was tracked is in IndexedDB until the collector has answered, and then it is gone', async ({
  page,
  pages,
  collector,
  site,
}) => {
  // The collector refuses to answer at first: what is tracked has to wait in the browser.
  await page.route(`${collector.url}/v1/batch`, (route) => route.abort());
  await page.goto(pages.url);
  const id = await page.evaluate(() => klankbord.track('search', { search_term: 'tent' }));
  const kept = await page.evaluate(async () => {
    const [{ name }] = (await indexedDB.databases()) as [{ name: string }];
    const database = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => done(request.result);
    });
    const keys = await new Promise<IDBValidKey[]>((done) => {
      const request = database.transaction('events').objectStore('events').getAllKeys();
      request.onsuccess = () => done(request.result);
    });
    database.close();
    return keys;
  });
  expect(kept).toContain(`b${id}`);
  await page.unroute(`${collector.url}/v1/batch`);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect.poll(async () => (await collector.events(site)).map((event) => event.id)).toContain(id);
  await expect.poll(() => page.evaluate(async () => (await klankbord.status()).queued)).toBe(0);
});
