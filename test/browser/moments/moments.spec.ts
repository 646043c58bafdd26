// Moments of truth on real pages: they come when their condition becomes true, once, and a survey can wait for one.

import type { Page } from '@playwright/test';
import { expect, test } from '../../support/fixtures';
import { whenReady } from '../../support/whenReady';

const open = async (page: Page, url: string, options: object = {}): Promise<void> => {
  await page.goto(`${url}/index.html#${encodeURIComponent(JSON.stringify(options))}`);
  await whenReady(page);
};
const momentsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { moments: string[] }).moments);
const track = (page: Page, name: string, props: object = {}): Promise<unknown> =>
  page.evaluate(([given, more]) => klankbord.track(given, more), [name, props] as const);

test('a search without result is a moment: told to the page, kept in the journey, stored as an event with its stage', async ({
  page,
  pages,
  collector,
  site,
}) => {
  await open(page, pages.url);
  await track(page, 'search', { search_term: 'rain jacket', results_count: 0 });
  await expect.poll(() => momentsOf(page)).toEqual(['no-results']);
  expect((await page.evaluate(() => klankbord.journey())).moments).toEqual(['no-results']);
  await page.evaluate(() => klankbord.flush());
  const events = (await collector.events(site)).filter(({ name }) => /^(search|moment)$/.test(name));
  expect(events.map(({ name, props, stage }) => [name, props, stage])).toEqual([
    ['search', { search_term: 'rain jacket', results_count: 0 }, 'search'],
    ['moment', { moment: 'no-results' }, 'search'],
  ]);
});

test('a moment comes once a session, also over page loads and in another tab', async ({ page, pages, context }) => {
  await open(page, pages.url);
  await track(page, 'search', { search_term: 'a', results_count: 0 });
  await expect.poll(() => momentsOf(page)).toEqual(['no-results']);
  await page.click('#next');
  await whenReady(page);
  await track(page, 'search', { search_term: 'b', results_count: 0 });
  const other = await context.newPage();
  await open(other, pages.url);
  await track(other, 'search', { search_term: 'c', results_count: 0 });
  await other.waitForTimeout(500);
  expect(await momentsOf(page)).toEqual([]);
  expect(await momentsOf(other)).toEqual([]);
});

test('once a view, and once a visitor', { tag: '@long' }, async ({ page, pages }) => {
  const when = { event: 'share', in: 'view' };
  await open(page, pages.url, { moments: { each: { when, oncePer: 'view' }, ever: { when, oncePer: 'visitor' } } });
  await track(page, 'share');
  await track(page, 'share');
  await expect.poll(() => momentsOf(page)).toEqual(['each', 'ever']);
  await page.click('#next');
  await whenReady(page);
  await track(page, 'share');
  await expect.poll(() => momentsOf(page)).toEqual(['each']);
  // A new session of the same visitor.
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (/:(s|j:.*)$/.test(key)) localStorage.removeItem(key);
  });
  await page.click('#next');
  await whenReady(page);
  await track(page, 'share');
  await expect.poll(() => momentsOf(page)).toEqual(['each']);
});

test('a built-in moment can be switched off and replaced', async ({ page, pages }) => {
  await open(page, pages.url, {
    moments: { 'no-results': false, comparing: { when: { event: 'view_item' } } },
  });
  await track(page, 'search', { search_term: 'x', results_count: 0 });
  await track(page, 'view_item', { items: [{ item_id: '1' }] });
  await expect.poll(() => momentsOf(page)).toEqual(['comparing']);
});

test('time alone brings a moment: an event without another one for a while, rest, and time in sight', async ({
  page,
  pages,
}) => {
  await open(page, pages.url, {
    moments: {
      hesitating: { when: { event: 'add_to_cart', without: { event: 'begin_checkout' }, for: '2s' } },
      hurried: { when: { event: 'view_cart', without: { event: 'begin_checkout' }, for: '2s' } },
      resting: { when: { all: [{ event: 'share' }, { idle: '2s' }] } },
      reading: { when: { all: [{ event: 'share' }, { dwell: '3s' }] } },
    },
  });
  await track(page, 'add_to_cart', { items: [{ item_id: '1' }] });
  await expect.poll(() => momentsOf(page), { timeout: 5000 }).toEqual(['hesitating']);
  await track(page, 'view_cart');
  await track(page, 'begin_checkout');
  await track(page, 'share');
  await expect
    .poll(async () => (await momentsOf(page)).sort(), { timeout: 8000 })
    .toEqual(['hesitating', 'reading', 'resting']);
});

test('scrolling, an element that comes into sight, and the address are levels too', { tag: '@long' }, async ({
  page,
  pages,
}) => {
  await open(page, pages.url, {
    moments: {
      deep: { when: { scroll: 60 } },
      offered: { when: { element: '#voucher' } },
      'on-fragment': { when: { hash: '#/cart*' } },
      campaign: { when: { query: { utm_source: 'mail*' } } },
    },
  });
  await page.waitForTimeout(300);
  expect(await momentsOf(page)).toEqual([]);
  await page.mouse.wheel(0, 2500);
  await expect.poll(() => momentsOf(page)).toEqual(['deep']);
  await page.evaluate(() => document.querySelector('#voucher')!.removeAttribute('hidden'));
  await expect.poll(() => momentsOf(page)).toEqual(['deep', 'offered']);
  await page.evaluate(() => {
    location.hash = '#/cart/2';
  });
  await expect.poll(() => momentsOf(page)).toEqual(['deep', 'offered', 'on-fragment']);
  await page.evaluate(() => history.pushState(null, '', '/second.html?utm_source=mailing&secret=1'));
  await expect.poll(() => momentsOf(page)).toEqual(['deep', 'offered', 'on-fragment', 'campaign']);
});

test('what came due while the tab was hidden waits, so that the page that follows can win', async ({ page, pages }) => {
  await open(page, pages.url, {
    moments: { waiting: { when: { event: 'add_payment_info', without: { event: 'purchase' }, for: '1s' } } },
  });
  await track(page, 'add_payment_info');
  const see = (state: string): Promise<void> =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'visibilityState', { value, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  await see('hidden');
  await page.waitForTimeout(1500);
  await see('visible');
  await page.waitForTimeout(1500);
  await track(page, 'purchase', { transaction_id: 'T-1' });
  await page.waitForTimeout(500);
  expect(await momentsOf(page)).toEqual(['purchase-done']);
});

test('a survey asks at its moment, and the answer says which moment it was', async ({
  page,
  pages,
  collector,
  site,
}) => {
  await open(page, pages.url, {
    surveys: [
      {
        id: 'after-order',
        name: 'After the order',
        when: 'purchase-done',
        questions: [{ id: 'nps', type: 'nps', label: 'Would you recommend us?' }],
      },
    ],
  });
  await track(page, 'purchase', { transaction_id: 'T-2', value: 20, currency: 'EUR' });
  await page.getByRole('dialog').getByRole('radio').nth(9).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('dialog')).toContainText(/thank/i);
  await expect.poll(async () => (await collector.responses(site)).length).toBe(1);
  await page.evaluate(() => klankbord.flush());
  const [answer] = (await collector.events(site)).filter(({ name }) => name === 'feedback');
  expect(answer!.props).toMatchObject({ moment: 'purchase-done', context: { moments: ['purchase-done'] } });
});

test('conditions that make no sense stop nothing', { tag: '@long' }, async ({ page, pages }) => {
  const hostile = {
    proto: { when: { event: 'share', where: { '__proto__.polluted': 1 } } },
    empty: { when: {} },
    nothing: {},
    text: { when: 'share' },
    stars: { when: { url: '*a'.repeat(50_000) } },
    selector: { when: { element: ':::' } },
  };
  await open(page, pages.url);
  await page.evaluate((moments) => {
    sessionStorage.options = JSON.stringify({ moments });
  }, hostile);
  await page.click('#next');
  await whenReady(page);
  await track(page, 'search', { search_term: 'x', results_count: 0 });
  await expect.poll(() => momentsOf(page)).toEqual(['no-results']);
});
