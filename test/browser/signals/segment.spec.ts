// Segment: heard through its queue, its listeners or its `track`, whichever is there, and whenever it comes.

import type { Page } from '@playwright/test';
import { expect, test } from '../../support/fixtures';
import { toldBy } from './toldBy';

declare const analytics: { track(...args: unknown[]): unknown };
type SegmentPage = Window & { stub(): void; arrive(): void; plain(): void; tracked: unknown[] };

const acts = (page: Page): Promise<unknown[]> => toldBy(page, 'search', 'add_to_cart');
const search = ['search', { search_term: 'jacket' }];
const added = ['add_to_cart', { items: [{ item_id: 'SKU-42', price: 79.95 }] }];
const add = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    analytics.track('Product Added', { product_id: 'SKU-42', price: 79.95, email: 'ada@shop.example' });
    analytics.track('Signed Up', { email: 'ada@shop.example' });
  });

/** Opens a page and waits for our file: what is tracked before it without a queue is kept by nobody. */
async function open(page: Page, address: string): Promise<void> {
  const fetched = page.waitForResponse(/klankbord-signals/);
  await page.goto(address);
  await (await fetched).finished();
  await page.waitForTimeout(200);
}

test.beforeEach(({ page }) => page.clock.install());

test('what the snippet has queued before us, and what is tracked later', async ({ page, pages }) => {
  await page.goto(`${pages.url}/pages/segment.html?how=stub`);
  // Its listener stands at the head of the queue as soon as it is there.
  await page.waitForFunction(() => (analytics as unknown as unknown[][])[0]?.[0] === 'on');
  await page.evaluate(() => (window as unknown as SegmentPage).arrive());
  await expect.poll(() => acts(page)).toEqual([search]);
  await add(page);
  await expect.poll(() => acts(page)).toEqual([search, added]);
});

test('analytics.js that was there first', async ({ page, pages }) => {
  await open(page, `${pages.url}/pages/segment.html?how=arrive`);
  await add(page);
  await expect.poll(() => acts(page)).toEqual([added]);
});

test('a snippet that comes after us', async ({ page, pages }) => {
  await page.goto(`${pages.url}/pages/segment.html`);
  await page.evaluate(() => (window as unknown as SegmentPage).stub());
  await page.clock.runFor(600);
  await add(page);
  await page.evaluate(() => (window as unknown as SegmentPage).arrive());
  await expect.poll(() => acts(page)).toEqual([added]);
});

test('something without listeners is wrapped, and goes on as before', async ({ page, pages }) => {
  await open(page, `${pages.url}/pages/segment.html?how=plain`);
  await add(page);
  await expect.poll(() => acts(page)).toEqual([added]);
  expect(await page.evaluate(() => (window as unknown as SegmentPage).tracked.length)).toBe(2);
});

test('it is off unless it is asked for', async ({ page, pages }) => {
  await page.goto(`${pages.url}/pages/found.html`);
  await page.evaluate(() => {
    (window as unknown as { analytics: unknown }).analytics = { track: () => undefined };
  });
  await page.clock.runFor(600);
  await add(page);
  await expect.poll(() => acts(page)).toEqual([]);
});

test('one act is told once, though the data layer tells it too', async ({ page, pages }) => {
  await open(page, `${pages.url}/pages/segment.html?how=arrive`);
  await page.evaluate(() => {
    for (const revenue of [25, 25]) analytics.track('Order Completed', { order_id: 'o1', revenue });
  });
  await expect.poll(() => toldBy(page, 'purchase')).toEqual([{ transaction_id: 'o1', value: 25 }]);
});

test('hostile arguments harm nobody, and destroy() ends it', async ({ page, pages }) => {
  await open(page, `${pages.url}/pages/segment.html?how=plain`);
  await page.evaluate(() => {
    const trap = {
      get query(): string {
        throw new Error('trap');
      },
    };
    for (const props of [null, 1, 'x', [], trap, { products: 'x' }]) analytics.track('Products Searched', props);
    analytics.track();
    analytics.track({ event: 'Products Searched' });
  });
  expect(await page.evaluate(() => (window as unknown as SegmentPage).tracked.length)).toBe(8);
  await page.evaluate(() => klankbord.destroy());
  await add(page);
  expect(await toldBy(page, 'add_to_cart')).toEqual([]);
  expect(await page.evaluate(() => (window as unknown as SegmentPage).tracked.length)).toBe(10);
});
