// The data layer as sites and tag managers treat it: every push is read, and read once, whatever becomes of the array.

import type { Page } from '@playwright/test';
import { expect, test } from '../../support/fixtures';
import type { Collector } from '../../support/startCollector';
import { whenReady } from '../../support/whenReady';

/** The numbers that the shop events of a site carry in `search_term`, in the order they happened. */
async function terms(page: Page, collector: Collector, site: string): Promise<string[]> {
  await page.evaluate(() => klankbord.flush());
  // Ids sort as things happened; many share a millisecond.
  const events = (await collector.events(site)).sort((a, b) => (a.id < b.id ? -1 : 1));
  return events.flatMap(({ name, props }) => (name === 'search' ? [props.search_term as string] : []));
}
/** The page becomes hidden and visible again, as far as listeners can tell. */
const look = (page: Page): Promise<unknown> =>
  page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));

test('both forms, before and after, and ecommerce that was pushed earlier', async ({
  page,
  pages,
  collector,
  site,
}) => {
  await page.addInitScript(() => {
    Object.assign(window, {
      before() {
        window.dataLayer.push({ ecommerce: { currency: 'eur', value: '€ 79,95', items: [{ item_id: 'SKU-42' }] } });
        window.dataLayer.push({ event: 'view_item' });
      },
    });
  });
  await page.goto(`${pages.url}/pages/dataLayer.html`);
  const told = await page.evaluate(async () => {
    const codes: string[] = [];
    klankbord('on', 'diagnostic', ({ code, place }: { code: string; place: string }) => codes.push(`${code} ${place}`));
    window.dataLayer.push({ ecommerce: null });
    window.dataLayer.push({ event: 'add_to_cart' });
    window.gtag('event', 'begin_checkout', { value: 5, currency: 'EUR', user_data: { email: 'a@example.com' } });
    window.dataLayer.push({ event: 'widget_conversation_started', text: 'where is my order' });
    for (const event of ['page_view', 'session_start', 'feedback', 'moment', 'consent', 'identify', 'gtm.js'])
      window.dataLayer.push({ event, mark: 'not ours' });
    await klankbord.flush();
    return codes;
  });
  const events = (await collector.events(site)).filter(
    ({ name }) => !/^(page_view|session_start|web_vital)$/.test(name),
  );
  expect(events.map(({ name, props }) => [name, props])).toEqual([
    ['view_item', { currency: 'EUR', value: 79.95, items: [{ item_id: 'SKU-42' }] }],
    ['add_to_cart', {}],
    ['begin_checkout', { value: 5, currency: 'EUR' }],
    ['ask_question', { by: 'chat' }],
  ]);
  expect(told.sort()).toEqual(['data-layer-repaired currency', 'data-layer-repaired value']);
  expect(JSON.stringify(await collector.events(site))).not.toMatch(/example\.com|not ours|my order/);
});

test('a tag manager that wraps push and keeps 300: each push once', async ({ page, pages, collector, site }) => {
  await page.goto(`${pages.url}/pages/dataLayer.html`);
  // What is taken out before we are there is lost.
  await whenReady(page);
  const answers = await page.evaluate(() => {
    const layer = window.dataLayer;
    const answered: unknown[] = [];
    const push = (n: number): unknown => layer.push({ event: 'search', search_term: `t${n}` });
    answered.push(push(0));
    const inner = layer.push;
    // As gtm.js does it: calls what it found, and takes the oldest out.
    layer.push = (...pushed) => {
      const length = inner.apply(layer, pushed);
      while (layer.length > 300) layer.shift();
      return length;
    };
    for (let n = 1; n < 400; n++) push(n);
    answered.push(layer.length);
    return answered;
  });
  expect(answers).toEqual([1, 300]);
  await look(page);
  await page.evaluate(() => window.dataLayer.push({ event: 'search', search_term: 't400' }));
  await expect.poll(async () => (await terms(page, collector, site)).length).toBe(401);
  expect(await terms(page, collector, site)).toEqual(Array.from({ length: 401 }, (_, n) => `t${n}`));
});

test('a push that goes past us is found at the next look, once, and from then on at once', async ({
  page,
  pages,
  collector,
  site,
}) => {
  await page.goto(`${pages.url}/pages/dataLayer.html`);
  await page.evaluate(() => {
    const { dataLayer } = window;
    dataLayer.push({ event: 'search', search_term: 'a' });
    dataLayer.push = (...pushed) => Array.prototype.push.apply(dataLayer, pushed);
    dataLayer.push({ event: 'search', search_term: 'b' });
    // Trimmed meanwhile: places in the array say nothing.
    dataLayer.shift();
  });
  await look(page);
  await look(page);
  // In the same task, before any other look.
  const count = await page.evaluate(() => {
    window.dataLayer.push({ event: 'search', search_term: 'c' });
    return klankbord.journey().counts.search;
  });
  expect(count).toBe(3);
  await expect.poll(() => terms(page, collector, site)).toEqual(['a', 'b', 'c']);
  await look(page);
  expect(await terms(page, collector, site)).toEqual(['a', 'b', 'c']);
});

test('an array put in the place of the old one is read too, what both hold once', async ({
  page,
  pages,
  collector,
  site,
}) => {
  await page.goto(`${pages.url}/pages/dataLayer.html`);
  await page.evaluate(() => {
    window.dataLayer.push({ event: 'search', search_term: 'a' });
    window.dataLayer = [...window.dataLayer, { event: 'search', search_term: 'b' }];
  });
  // Nobody tells that it was replaced: the looks of the first seconds find it.
  await expect.poll(() => terms(page, collector, site), { timeout: 5000 }).toEqual(['a', 'b']);
  await page.evaluate(() => window.dataLayer.push({ event: 'search', search_term: 'c' }));
  await expect.poll(() => terms(page, collector, site)).toEqual(['a', 'b', 'c']);
});

test('what is no array is told and left alone, and read once it is one', async ({ page, pages, collector, site }) => {
  await page.addInitScript(() => {
    Object.assign(window, { dataLayer: { push: () => 'mine' } });
  });
  await page.goto(`${pages.url}/pages/dataLayer.html`);
  const { told, answer } = await page.evaluate(() => {
    const codes: string[] = [];
    klankbord('on', 'diagnostic', ({ code }: { code: string }) => codes.push(code));
    return { told: codes, answer: window.dataLayer.push(1) };
  });
  expect([told, answer]).toEqual([['not-a-data-layer'], 'mine']);
  await page.evaluate(() => {
    window.dataLayer = [{ event: 'search', search_term: 'a' }];
  });
  await look(page);
  await expect.poll(() => terms(page, collector, site)).toEqual(['a']);
});

test('a purchase is told once for its transaction_id, also after a reload', async ({
  page,
  pages,
  collector,
  site,
}) => {
  await page.addInitScript(() => {
    Object.assign(window, {
      before() {
        for (let i = 0; i < 2; i++)
          window.dataLayer.push({ event: 'purchase', ecommerce: { transaction_id: 'T-1', value: 5 } });
      },
    });
  });
  await page.goto(`${pages.url}/pages/dataLayer.html`);
  await page.evaluate(() => klankbord.flush());
  await page.reload();
  await page.evaluate(() =>
    window.dataLayer.push({ event: 'purchase', ecommerce: { transaction_id: 'T-2', value: 5 } }),
  );
  await page.evaluate(() => klankbord.flush());
  const purchases = (await collector.events(site)).filter(({ name }) => name === 'purchase');
  expect(purchases.map(({ props }) => props.transaction_id)).toEqual(['T-1', 'T-2']);
});

test('10,000 pushes and away: all of them arrive, in order', async ({ page, pages, collector, site }) => {
  await page.goto(`${pages.url}/pages/dataLayer.html`);
  await page.evaluate(() => {
    for (let n = 0; n < 10_000; n++)
      window.dataLayer.push({ event: n % 100 ? 'scroll' : 'search', search_term: `t${n}` });
    location.href = '/pages/other.html';
  });
  await page.waitForURL(/other/);
  await whenReady(page);
  await expect.poll(() => terms(page, collector, site)).toEqual(Array.from({ length: 100 }, (_, n) => `t${n * 100}`));
});

test('destroy() gives push back, and nothing is read any more', async ({ page, pages, collector, site }) => {
  await page.goto(`${pages.url}/pages/dataLayer.html`);
  const isBack = await page.evaluate(async () => {
    await klankbord.destroy();
    window.dataLayer.push({ event: 'search', search_term: 'late' });
    return window.dataLayer.push === Array.prototype.push;
  });
  expect(isBack).toBe(true);
  await page.goto(`${pages.url}/pages/other.html`);
  expect(await terms(page, collector, site)).toEqual([]);
});
