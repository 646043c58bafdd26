// What is published at the collector reaches pages that only name their site: surveys, moments, stages and theme.

import { expect, test } from '../../support/fixtures';
import { PASSWORD } from '../../support/startCollector';

/** Publishes as an owner of the site would. */
async function publish(url: string, site: string, config: object): Promise<number> {
  const headers = { 'content-type': 'application/json', origin: url };
  const login = await fetch(`${url}/api/login`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ password: PASSWORD }),
  });
  const cookie = login.headers.get('set-cookie')!.split(';')[0]!;
  const answer = await fetch(`${url}/api/sites/${site}/config`, {
    method: 'PUT',
    headers: { ...headers, cookie },
    body: JSON.stringify(config),
  });
  return answer.status;
}

test('a published moment comes, a published stage is told, a published theme colours the launcher', async ({
  page,
  pages,
  collector,
  site,
}) => {
  const status = await publish(collector.url, site, {
    surveys: [],
    moments: { 'voucher-trouble': { when: { event: 'coupon', where: { status: 'refused' } } }, 'no-results': false },
    stages: { look: ['search'], save: ['coupon'] },
    theme: { brand: '#0a6b52' },
  });
  expect(status).toBe(200);
  await page.goto(pages.url);
  const launcher = page.locator('klankbord-widget .launcher');
  await expect(launcher).toHaveCSS('background-color', 'rgb(10, 107, 82)');
  const moments = () => page.evaluate(() => klankbord.journey().moments);
  await page.evaluate(async () => {
    await klankbord.track('search', { search_term: 'tent', results_count: 0 });
    await klankbord.track('coupon', { coupon: 'SAVE', status: 'refused' });
  });
  await expect.poll(moments).toEqual(['voucher-trouble']);
  expect(await page.evaluate(() => klankbord.journey().stage)).toBe('save');
  await expect(launcher).toHaveCount(1);
});

test('what the page says itself goes before what is published', async ({ page, pages, collector, site }) => {
  await publish(collector.url, site, {
    moments: { found: { when: { event: 'view_item' } }, asked: { when: { event: 'ask_question' } } },
    theme: { brand: '#0a6b52' },
  });
  await page.goto(`${pages.url}/own.html`);
  const moments = () => page.evaluate(() => klankbord.journey().moments);
  await page.waitForFunction(() => 'version' in klankbord);
  await page.evaluate(() => klankbord.track('ask_question', { by: 'phone' }));
  await expect.poll(moments).toEqual(['asked']);
  await expect(page.locator('klankbord-widget .launcher')).toHaveCSS('background-color', 'rgb(122, 31, 92)');
  await page.evaluate(() => klankbord.track('view_item'));
  await page.evaluate(() => klankbord.track('search'));
  await expect.poll(moments).toEqual(['asked', 'found']);
  // By what the page says, `found` comes with a search: the trail tells which event it followed.
  const trail = await page.evaluate(() => klankbord.journey().trail.map(({ name }) => name));
  expect(trail.lastIndexOf('moment')).toBeGreaterThan(trail.indexOf('search'));
});
