// Searches: every way they are made, and each of them told once.

import type { Page } from '@playwright/test';
import { expect, test } from '../../support/fixtures';
import { toldBy } from './toldBy';

const searches = (page: Page): Promise<unknown[]> => toldBy(page, 'search');
/** Turns the page's clock, so that what waits has waited long enough. */
const pass = (page: Page, ms = 5000): Promise<void> => page.clock.runFor(ms);
const search = async (page: Page, label: string, term: string): Promise<void> => {
  await page.getByLabel(label, { exact: true }).fill(term);
  await page.getByLabel(label, { exact: true }).press('Enter');
};

test.beforeEach(async ({ page, pages }) => {
  await page.clock.install();
  await page.goto(`${pages.url}/pages/search.html`);
});

test('the page of results tells it, with the number of results, when nobody else has', async ({ page }) => {
  await search(page, 'Search', ' blue  jacket ');
  await page.waitForURL('**q=*');
  await page.waitForLoadState();
  expect(await searches(page)).toEqual([]);
  await pass(page);
  expect(await searches(page)).toEqual([{ search_term: 'blue jacket', results_count: 24 }]);
});

test('whoever leaves earlier has searched all the same, and the story stays in order', async ({ page }) => {
  await search(page, 'Search', 'jacket');
  await page.waitForURL('**q=*');
  await page.getByRole('link', { name: 'Elsewhere' }).click();
  await page.waitForURL('**/found.html');
  await pass(page);
  const names = (await toldBy(page, 'search', 'page_view')).map((told) => (told as [string])[0]);
  expect(names).toEqual(['page_view', 'page_view', 'search', 'page_view']);
});

test.describe('the data layer goes before', () => {
  test('when it was there first', async ({ page }) => {
    await search(page, 'Search with a tag', 'jacket');
    await page.waitForURL('**q=*');
    await pass(page);
    expect(await searches(page)).toEqual([{ search_term: 'jacket', results_count: 7 }]);
  });

  test('when it comes within two seconds', { tag: '@long' }, async ({ page, pages }) => {
    await page.goto(`${pages.url}/pages/search.html?q=jacket`);
    await page.evaluate(() => window.dataLayer.push({ event: 'search', search_term: 'jacket', results_count: 7 }));
    await pass(page);
    expect(await searches(page)).toEqual([{ search_term: 'jacket', results_count: 7 }]);
  });
});

test('turning pages, reloading and coming back are the same search; another term is not', async ({ page, pages }) => {
  await page.goto(`${pages.url}/pages/search.html?q=jacket`);
  await pass(page);
  await page.getByRole('link', { name: 'Next page' }).click();
  await page.waitForURL('**page=2');
  await pass(page);
  await page.reload();
  await pass(page);
  await page.goBack();
  await pass(page);
  expect(await searches(page)).toHaveLength(1);
  await page.goto(`${pages.url}/pages/search.html?q=coat`);
  await pass(page);
  expect(await searches(page)).toHaveLength(2);
});

test('a form whose page of results has an unknown address is told there, once', { tag: '@long' }, async ({ page }) => {
  await search(page, 'Search elsewhere', 'jacket');
  await page.waitForURL('**term=jacket');
  await pass(page);
  await page.reload();
  await pass(page);
  await page.getByRole('link', { name: 'Search again' }).click();
  await page.waitForURL('**/search.html');
  await pass(page);
  expect(await searches(page)).toEqual([{ search_term: 'jacket' }]);
});

test.describe('a page that stays', () => {
  test('tells it a second later, with the new number', async ({ page }) => {
    await search(page, 'Search here', 'jacket');
    await pass(page, 300);
    expect(await searches(page)).toEqual([]);
    await pass(page);
    expect(await searches(page)).toEqual([{ search_term: 'jacket', results_count: 1234 }]);
    // The same number again may be the old one: better none than a wrong one.
    await search(page, 'Search here', 'coat');
    await pass(page);
    expect((await searches(page))[1]).toEqual({ search_term: 'coat' });
  });

  test('leaves it to the data layer', { tag: '@long' }, async ({ page }) => {
    await search(page, 'Search here', 'jacket');
    await page.evaluate(() => window.dataLayer.push({ event: 'search', search_term: 'Jacket', results_count: 3 }));
    await pass(page);
    expect(await searches(page)).toEqual([{ search_term: 'Jacket', results_count: 3 }]);
  });

  test('and goes on after all, slowly: the next page does not tell it again', async ({ page }) => {
    await search(page, 'Search later', 'jacket');
    await pass(page, 1600);
    await page.waitForURL('**q=jacket');
    await pass(page);
    expect(await searches(page)).toHaveLength(1);
  });
});

test('a slow page of results is no page that stays', { tag: '@long' }, async ({ page }) => {
  await page.route('**/search.html?q=*', async (route) => {
    await new Promise((done) => setTimeout(done, 1500));
    await route.continue();
  });
  await search(page, 'Search', 'jacket');
  await page.waitForURL('**q=jacket');
  // What notices comes in a file of its own, in its own time.
  const names = async (): Promise<unknown[]> => {
    await pass(page);
    return (await toldBy(page, 'search', 'page_view')).map((told) => (told as [string])[0]);
  };
  await expect.poll(names).toEqual(['page_view', 'page_view', 'search']);
});

test('a search that changes with every letter is one search', async ({ page }) => {
  await page.getByLabel('Type').pressSequentially('jacket', { delay: 20 });
  await pass(page);
  expect(await searches(page)).toEqual([{ search_term: 'jacket', results_count: 24 }]);
});

test('other forms, masked fields and empty terms are none, and nothing of them is told', async ({ page }) => {
  await search(page, 'Search here', '   ');
  await search(page, 'Masked', 'secret');
  await search(page, 'Search here', 'secret'.repeat(50));
  await pass(page);
  await page.getByLabel('Name').fill('secret');
  await page.getByLabel('Password').fill('secret');
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.waitForURL('**/found.html*');
  await pass(page);
  expect(await searches(page)).toEqual([]);
  const everything = await page.evaluate(() => JSON.stringify([sessionStorage, localStorage]));
  expect(everything).not.toContain('secret');
});

test('a selector that is none is told, and the search goes without its number', { tag: '@long' }, async ({
  page,
  pages,
}) => {
  await page.goto(`${pages.url}/pages/search.html?q=jacket&selector=:has(`);
  await pass(page);
  expect(await searches(page)).toEqual([{ search_term: 'jacket' }]);
  const diagnosed = await page.evaluate(() => (window as unknown as { diagnosed: { code: string }[] }).diagnosed);
  expect(diagnosed.map(({ code }) => code)).toEqual(['bad-option']);
});

test('destroy() ends it, also what waits', { tag: '@long' }, async ({ page, pages }) => {
  await page.goto(`${pages.url}/pages/search.html?q=jacket`);
  await page.evaluate(() => klankbord.destroy());
  await search(page, 'Search here', 'coat');
  await pass(page);
  await page.getByRole('link', { name: 'Elsewhere' }).click();
  await page.waitForURL('**/found.html');
  await pass(page);
  expect(await searches(page)).toEqual([]);
});
