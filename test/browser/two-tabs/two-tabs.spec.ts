// Two tabs of one visitor: what is withdrawn or forgotten in one is withdrawn and forgotten in the other.

import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from '../../support/fixtures';

async function openTab(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${url}/plain.html`);
  await page.waitForFunction(() => typeof klankbord === 'function' && 'version' in klankbord);
  await page.evaluate(() => klankbord.track('search', { search_term: 'jacket' }));
  return page;
}

const kept = (page: Page) =>
  page.evaluate(() => Object.keys({ ...localStorage }).map((key) => key.replace(/^kb:[^:]*:/, '')));

test('consent that is withdrawn in one tab is withdrawn in the other', async ({ context, pages, collector, site }) => {
  const [one, other] = [await openTab(context, pages.url), await openTab(context, pages.url)];
  await one.evaluate(() => klankbord.consent('denied'));
  await expect.poll(() => other.evaluate(async () => (await klankbord.status()).consent.behaviour)).toBe('denied');
  await expect.poll(() => kept(other)).toEqual(['consent']);
  const before = (await collector.events(site)).length;
  expect(await other.evaluate(() => klankbord.track('search', { search_term: 'after' }))).toBeNull();
  await other.evaluate(() => klankbord.flush());
  expect((await collector.events(site)).length).toBe(before);
});

test('a visitor who is forgotten in one tab is not brought back by the other, and is heard again as somebody new', async ({
  context,
  pages,
  collector,
  site,
}) => {
  const [one, other] = [await openTab(context, pages.url), await openTab(context, pages.url)];
  const visitor = (page: Page) => page.evaluate(async () => (await klankbord.status()).visitor);
  const before = await visitor(other);
  expect(await visitor(one)).toBe(before);
  await one.evaluate(() => klankbord.forget());
  await other.evaluate(() => klankbord.track('search', { search_term: 'afterwards' }));
  expect(await visitor(other)).not.toBe(before);
  await other.evaluate(() => klankbord.feedback({ comment: 'Said after being forgotten' }));
  await other.evaluate(() => klankbord.flush());
  await expect.poll(async () => (await collector.responses(site))[0]?.comment).toBe('Said after being forgotten');
});
