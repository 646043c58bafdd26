// schema.org markup becomes shop events where nobody else tells them: once, bounded, and without harm to the page.

import type { Page } from '@playwright/test';
import { expect, test } from '../../support/fixtures';

interface Told {
  events: { name: string; props: Record<string, unknown> }[];
  diagnostics: { code: string }[];
}

/** What was told of the shop so far. */
const acts = (page: Page): Promise<Told['events']> =>
  page.evaluate(() =>
    (window as unknown as Told).events.filter(({ name }) => /^(view_item|search|purchase)/.test(name)),
  );
const skus = async (page: Page): Promise<unknown[]> =>
  (await acts(page)).map(({ props }) => (props.items as { item_id?: string }[])[0]?.item_id);
/** Gathers requests for the reader: it is fetched only when it is needed. */
function watchFile(page: Page): string[] {
  const fetched: string[] = [];
  page.on('request', (request) => /klankbord-markup/.test(request.url()) && fetched.push(request.url()));
  return fetched;
}
/** Longer than the wait after a load or a new view, for what must not come. */
const waitOut = (page: Page): Promise<void> => page.waitForTimeout(3000);

// What is told is read on the page; where it goes is of no interest here.
test.beforeEach(async ({ page }) => {
  await page.route('**/v1/batch', (route) => route.fulfill({ status: 204 }));
});

test('JSON-LD alone: the page’s own product, not the related one, from a file that is fetched late', async ({
  page,
  pages,
}) => {
  const fetched = watchFile(page);
  await page.goto(`${pages.url}/pages/markup-product.html`);
  expect(fetched).toEqual([]);
  await expect.poll(() => acts(page)).toEqual([]);
  // Two products that fit nowhere: the canonical address says which one it is.
  await expect
    .poll(() => acts(page))
    .toEqual([
      {
        name: 'view_item',
        props: {
          currency: 'EUR',
          value: 119.99,
          items: [
            {
              item_id: 'SKU-42',
              item_name: 'Storm jacket',
              item_brand: 'Noordwind',
              item_category: 'Clothes',
              item_category2: 'Jackets',
              price: 119.99,
            },
          ],
        },
      },
    ]);
  expect(fetched).toHaveLength(1);
});

test('the same from the one file that has everything', { tag: '@long' }, async ({ page, pages }) => {
  const fetched = watchFile(page);
  await page.route('**/klankbord.js', (route) => route.continue({ url: `${pages.url}/klankbord-all.js` }));
  await page.goto(`${pages.url}/pages/markup-product.html`);
  await expect.poll(() => skus(page)).toEqual(['SKU-42']);
  expect(fetched).toEqual([]);
});

test('microdata: the product whose address is the page’s, and nothing that a visitor typed or the shop masked', async ({
  page,
  pages,
}) => {
  await page.goto(`${pages.url}/pages/markup-microdata.html`);
  await expect
    .poll(() => acts(page))
    .toEqual([
      {
        name: 'view_item',
        props: {
          currency: 'USD',
          value: 1250,
          items: [
            {
              item_id: 'SKU-30',
              item_name: 'Wide screen 30"',
              item_brand: 'Noordwind',
              item_category: 'Screens',
              price: 1250,
            },
          ],
        },
      },
    ]);
});

test('microdata: a list', { tag: '@long' }, async ({ page, pages }) => {
  await page.goto(`${pages.url}/pages/markup-microdata-list.html`);
  await expect
    .poll(() => acts(page))
    .toEqual([
      {
        name: 'view_item_list',
        props: { items: [{ item_id: '/p/cable', item_name: 'Cable', price: 9.5 }, { item_name: 'Stand' }] },
      },
    ]);
});

test('where the data layer tells, nothing is told twice and the reader is not even fetched', async ({
  page,
  pages,
}) => {
  const fetched = watchFile(page);
  await page.goto(`${pages.url}/pages/markup-data-layer.html`);
  await expect.poll(() => skus(page)).toEqual(['FROM-LAYER']);
  await waitOut(page);
  expect(await skus(page)).toEqual(['FROM-LAYER']);
  expect(fetched).toEqual([]);
});

test('a router: each product once a view, and never what another view has left behind', { tag: '@long' }, async ({
  page,
  pages,
}) => {
  await page.goto(`${pages.url}/pages/markup-router.html`);
  await expect.poll(() => skus(page)).toEqual(['FIRST']);
  const goTo = (path: string, sku?: string): Promise<void> =>
    page.evaluate(
      ([to, id]) => (window as unknown as { goTo(a: string, b?: string): void }).goTo(to!, id),
      [path, sku],
    );
  await goTo('/cart');
  await waitOut(page);
  expect(await skus(page)).toEqual(['FIRST']);
  await goTo('/p/2', 'SECOND');
  await expect.poll(() => skus(page)).toEqual(['FIRST', 'SECOND']);
  // Back at the first product, whose markup the framework writes again: a view of its own.
  await page.evaluate(() => history.go(-2));
  await page.waitForURL('**/pages/markup-router.html');
  await page.evaluate(() => {
    document.querySelector('#told')!.textContent = '\n      { "@type": "Product", "sku": "FIRST" }\n    ';
  });
  await expect.poll(() => skus(page)).toEqual(['FIRST', 'SECOND', 'FIRST']);
});

test('a view that is left before its time tells nothing', { tag: '@long' }, async ({ page, pages }) => {
  await page.goto(`${pages.url}/pages/markup-router.html`);
  await page.evaluate(() => (window as unknown as { goTo(a: string, b?: string): void }).goTo('/p/2', 'SECOND'));
  await expect.poll(() => skus(page)).toEqual(['SECOND']);
  expect(await skus(page)).not.toContain('FIRST');
});

test('broken and endless JSON-LD: one diagnostic each, and the rest is read', { tag: '@long' }, async ({
  page,
  pages,
}) => {
  await page.goto(`${pages.url}/pages/markup-broken.html`);
  await expect.poll(() => acts(page)).toEqual([{ name: 'view_item', props: { items: [{ item_id: 'WHOLE' }] } }]);
  expect(await page.evaluate(() => (window as unknown as Told).diagnostics)).toEqual([
    { code: 'markup-unreadable', place: 'script 1', reason: expect.stringMatching(/^SyntaxError/) },
    { code: 'markup-unreadable', place: 'script 3', reason: 'too large' },
  ]);
});

test('a reader that cannot be fetched is told, and harms nothing', async ({ page, pages, harm }) => {
  await page.route('**/klankbord-markup-*', (route) => route.abort());
  await page.goto(`${pages.url}/pages/markup-product.html`);
  await expect
    .poll(() => page.evaluate(() => (window as unknown as Told).diagnostics))
    .toMatchObject([{ code: 'markup-unreadable', place: 'the page' }]);
  // The browser's own line about the file.
  expect(harm.splice(0)).toEqual([expect.stringContaining('net::ERR_FAILED')]);
});

test('without consent to behaviour nothing is fetched and nothing read', { tag: '@long' }, async ({ page, pages }) => {
  const fetched = watchFile(page);
  await page.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }));
  await page.goto(`${pages.url}/pages/markup-product.html`);
  await waitOut(page);
  expect(fetched).toEqual([]);
  expect(await acts(page)).toEqual([]);
});

test('a page without markup: nothing is fetched', { tag: '@long' }, async ({ page, pages }) => {
  const fetched = watchFile(page);
  await page.goto(`${pages.url}/pages/markup-none.html`);
  await waitOut(page);
  expect(fetched).toEqual([]);
});

test('destroy() before its time: nothing is fetched', { tag: '@long' }, async ({ page, pages }) => {
  const fetched = watchFile(page);
  await page.goto(`${pages.url}/pages/markup-product.html`);
  await page.evaluate(() => klankbord('destroy'));
  await waitOut(page);
  expect(fetched).toEqual([]);
});

test.describe('behind a strict policy', () => {
  test.use({
    pageHeaders: {
      'content-security-policy':
        "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
    },
  });

  test('JSON-LD is read, and nothing is violated', async ({ page, pages }) => {
    await page.goto(`${pages.url}/pages/markup-product.html`);
    await expect.poll(() => skus(page)).toEqual(['SKU-42']);
    expect(await page.evaluate(() => (window as unknown as { violations: string[] }).violations)).toEqual([]);
  });
});
