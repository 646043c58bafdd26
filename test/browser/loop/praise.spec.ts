// Praise, once around: kind words in the shop, the question whether they may be quoted, the team's yes, the product page, and taken back.

import type { Browser, Page } from '@playwright/test';
import { serveShop } from '../../../tools/start/serveShop.mjs';
import { findAxeFaults } from '../../support/findAxeFaults';
import { expect, test as base } from '../../support/fixtures';
import { type Collector, freePort, startCollector } from '../../support/startCollector';
import { whenReady } from '../../support/whenReady';
import { forgive401, logIn } from '../dashboard/logIn';
import { endVisit } from './endVisit';

const WORDS = 'Lovely boots, dry feet all week <img src=x onerror="window.__ran=1"> & <b>bold</b>';
const PRODUCT = '/product.html?id=boots';

/** The demo shop as `npm start` serves it, with a collector of its own: there the site is called `shop`. */
const test = base.extend<{ demo: { shop: string; collector: Collector } }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
  demo: async ({}, use) => {
    const collector = await startCollector();
    const port = await freePort();
    const shop = await serveShop({ port, collectorPort: Number(new URL(collector.url).port) });
    await use({ shop: `http://127.0.0.1:${port}`, collector });
    await shop.close();
    await collector.remove();
  },
});

/** A page of somebody who has never been here: nothing is cached. */
async function comeBy(browser: Browser, address: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await page.goto(address);
  await expect(page.locator('klankbord-praise')).toBeAttached();
  return page;
}

const quotes = (page: Page) => page.locator('klankbord-praise figure');
const heading = (page: Page) => page.getByRole('heading', { name: 'What customers say' });

test('kind words are quoted once their author and the team agree, as text only, and are gone when taken back @long', async ({
  page,
  browser,
  demo: { shop, collector },
  harm,
}) => {
  test.setTimeout(90_000);
  await page.goto(shop + PRODUCT);
  await whenReady(page);
  await page.evaluate(() => klankbord.track('purchase', { transaction_id: 'T1', value: 80, currency: 'EUR' }));
  const dialog = page.getByRole('dialog');
  await dialog.locator('.cell').nth(10).click();
  await dialog.getByRole('textbox').first().fill(WORDS);
  await dialog.getByRole('button', { name: 'Send' }).click();
  await expect.poll(async () => (await collector.responses('shop')).length).toBe(1);

  const team = await browser.newPage();
  await logIn(team, collector.url);
  const praise = `${collector.url}/shop/praise`;
  await expect(async () => {
    await team.goto(praise);
    await expect(team.getByText('Author not asked yet, or not answered')).toBeVisible({ timeout: 1500 });
  }).toPass();
  await expect(team.getByRole('button', { name: 'Publish' })).toHaveCount(0);
  const early = await comeBy(browser, shop + PRODUCT);
  await early.waitForLoadState('networkidle');
  await expect(heading(early)).toBeHidden();
  await expect(quotes(early)).toHaveCount(0);
  await early.context().close();

  await endVisit(page, 'shop');
  const asked = page.getByRole('dialog').filter({ hasText: 'You may show these words of mine' });
  await expect(async () => {
    await page.goto(`${shop}/products.html`);
    await asked.waitFor({ timeout: 10_000 });
  }).toPass();
  await expect(asked).toContainText('dry feet all week <img');
  expect(await findAxeFaults(page)).toEqual([]);
  await asked.getByRole('checkbox').check({ force: true });
  await asked.getByRole('button', { name: 'Send' }).click();

  const publish = team.getByRole('button', { name: 'Publish' });
  await expect(async () => {
    await team.goto(praise);
    await expect(publish).toBeVisible({ timeout: 1500 });
  }).toPass();
  await publish.click();
  await expect(team.getByText('The quote is on your site now.')).toBeVisible();

  const reader = await comeBy(browser, shop + PRODUCT);
  await expect(heading(reader)).toBeVisible();
  await expect(quotes(reader)).toHaveCount(1);
  await expect(quotes(reader).locator('blockquote')).toHaveText(WORDS);
  await expect(quotes(reader)).toContainText('10/10');
  expect(await quotes(reader).locator('img, b').count()).toBe(0);
  expect(await reader.evaluate(() => '__ran' in window)).toBe(false);
  expect(await findAxeFaults(reader)).toEqual([]);
  await reader.context().close();
  const elsewhere = await comeBy(browser, `${shop}/product.html?id=tent`);
  await elsewhere.waitForLoadState('networkidle');
  await expect(quotes(elsewhere)).toHaveCount(0);
  await elsewhere.context().close();

  await team.getByRole('button', { name: 'Take from the site' }).click();
  await expect(publish).toBeVisible();
  const late = await comeBy(browser, shop + PRODUCT);
  await late.waitForLoadState('networkidle');
  await expect(heading(late)).toBeHidden();
  await expect(quotes(late)).toHaveCount(0);
  await late.context().close();
  await team.close();
  forgive401(harm);
});

for (const [what, answer] of Object.entries({
  'no answer at all': undefined,
  'an error': { status: 500, body: 'broken' },
  'something else than quotes': { status: 200, body: '[1, 2]' },
  'quotes of another shape': { status: 200, json: { quotes: [null, 7, [], { text: { toString: 1 } }] } },
})) {
  const tag = what === 'an error' ? [] : '@long';
  test(`with ${what}, the product page is as it was`, { tag }, async ({ page, demo: { shop, collector }, harm }) => {
    await collector.responses('shop');
    await page.route('**/v1/praise/**', (route) => (answer ? route.fulfill(answer) : route.abort()));
    const ended = new Promise((done) => {
      for (const event of ['requestfinished', 'requestfailed'] as const)
        page.on(event as 'requestfinished', (request) => request.url().includes('/v1/praise/') && done(true));
    });
    await page.goto(shop + PRODUCT);
    await ended;
    await expect(page.locator('klankbord-praise')).toBeAttached();
    await expect(page.getByRole('button', { name: 'Add to cart' })).toBeVisible();
    await expect(quotes(page)).toHaveCount(0);
    await expect(heading(page)).toBeHidden();
    // What the browser itself notes of a failed request is its own line, and comes late.
    if (!answer || answer.status === 500) await expect.poll(() => harm.length).toBeGreaterThan(0);
    harm.splice(0, harm.length, ...harm.filter((line) => !/Failed to load resource|ERR_FAILED/.test(line)));
  });
}
