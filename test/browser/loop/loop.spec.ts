// What the loop costs who is no part of it: nothing.

import { resolve } from 'node:path';
import { expect, test } from '../../support/fixtures';
import { servePages } from '../../support/servePages';
import { whenReady } from '../../support/whenReady';

const root = resolve(import.meta.dirname ?? __dirname, '../../..');

test('who has never answered fetches nothing of it', async ({ page, collector, site }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/klankbord-reply|v1\/replies/.test(request.url())) asked.push(request.url());
  });
  const shop = await servePages({
    folders: [resolve(root, 'examples/shop')],
    rewrite: (html) =>
      html.replaceAll('http://localhost:8787', collector.url).replace('data-site="shop"', `data-site="${site}"`),
  });
  await page.goto(shop.url);
  await whenReady(page);
  await page.goto(`${shop.url}/products.html`);
  await whenReady(page);
  await page.waitForLoadState('networkidle');
  expect(asked).toEqual([]);
  await shop.close();
});
