// The linker: a visitor who goes from one own domain to another stays the same visitor, and nobody else can hand one out.

import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test as base } from '../../support/fixtures';
import { type Pages, servePages } from '../../support/servePages';

const root = resolve(import.meta.dirname ?? __dirname, '../../..');

const test = base.extend<{ shop: Pages }>({
  shop: async ({ collector, site }, use) => {
    let port = 0;
    const shop = await servePages({
      folders: [
        import.meta.dirname ?? __dirname,
        resolve(root, 'test/support/pages'),
        resolve(root, 'packages/widget/dist'),
      ],
      fill: () => ({ collector: collector.url, site, port: String(port) }),
    });
    port = shop.port;
    await use(shop);
    await shop.close();
  },
});

const who = async (page: Page): Promise<{ visitor: string; session: string }> => {
  await page.waitForFunction(() => 'version' in klankbord);
  await page.evaluate(() => klankbord.track('share'));
  return page.evaluate(async () => {
    const { visitor, session } = await klankbord.status();
    return { visitor, session };
  });
};

test('a followed link carries visitor and session, and leaves no trace in the address or in the page', async ({
  page,
  shop,
}) => {
  await page.goto(`${shop.url}/here.html`);
  const before = await who(page);
  await page.click('#pay');
  await page.waitForURL('**/here.html');
  expect(new URL(page.url()).hostname).toBe('pay.localhost');
  expect(await who(page)).toEqual(before);
  expect(page.url()).toBe(`http://pay.localhost:${shop.port}/here.html`);
});

test("the link's own fragment stays, and the link in the page is as it was", async ({ page, shop, context }) => {
  await page.goto(`${shop.url}/here.html`);
  const before = await who(page);
  const [opened] = await Promise.all([context.waitForEvent('page'), page.click('#part', { modifiers: ['Control'] })]);
  expect(await who(opened)).toEqual(before);
  expect(opened.url()).toBe(`http://pay.localhost:${shop.port}/here.html?order=7#part`);
  await expect(page.locator('#part')).toHaveAttribute(
    'href',
    `http://pay.localhost:${shop.port}/here.html?order=7#part`,
  );
});

test('a link to anybody else carries nothing', async ({ page, shop }) => {
  await page.goto(`${shop.url}/here.html`);
  await who(page);
  await page.click('#elsewhere');
  await page.waitForURL('**/plain.html');
  expect(page.url()).not.toContain('kb=');
});

test('without consent to be recognised nothing is carried', async ({ page, shop }) => {
  await page.goto(`${shop.url}/here.html`);
  await page.waitForFunction(() => 'version' in klankbord);
  await page.evaluate(() => klankbord.consent({ identity: 'denied' }));
  const before = await who(page);
  await page.click('#pay');
  await page.waitForURL(/pay\.localhost/);
  expect((await who(page)).visitor).not.toBe(before.visitor);
});

const KEY = 'A'.repeat(43);
const cargo = (ageMs: number): string =>
  `#kb=${KEY}~s_01a20220-4a24-7377-bdc5-d59837561c4e~${(Date.now() - ageMs).toString(36)}`;

for (const [what, host, age] of [
  ['from a page that is not ours', 'lure.localhost', 1000],
  ['that is three minutes old', '127.0.0.1', 180_000],
] as const) {
  test(`a link ${what} is not believed, and is cleaned all the same`, async ({ page, shop }) => {
    const to = `http://pay.localhost:${shop.port}/here.html`;
    await page.goto(
      `http://${host}:${shop.port}/lure.html?to=${encodeURIComponent(to)}&cargo=${encodeURIComponent(cargo(age))}`,
    );
    await page.click('#lure');
    await page.waitForURL(/pay\.localhost/);
    const { session } = await who(page);
    expect(session).not.toBe('s_01a20220-4a24-7377-bdc5-d59837561c4e');
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(KEY);
    expect(page.url()).toBe(to);
  });
}
