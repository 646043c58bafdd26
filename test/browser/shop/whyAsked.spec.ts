// "Why was I (not) asked?" of the demo shop: nothing lies over anything else, and what must not have happened is said so.

import { resolve } from 'node:path';
import { expect, test } from '../../support/fixtures';
import { servePages } from '../../support/servePages';
import { whenReady } from '../../support/whenReady';

const root = resolve(import.meta.dirname ?? __dirname, '../../..');
const surveys = [
  {
    id: 'unsure',
    when: { all: [{ event: 'page_view' }, { not: { event: 'purchase' } }] },
    audience: { device: 'phone' },
    questions: [{ id: 'why', type: 'text', label: 'What keeps you?' }],
  },
];

test('close lies beside the words, and a negation is kept', async ({ page, collector, site }) => {
  await page.route('**/questions.json', (route) => route.fulfill({ json: { surveys } }));
  const shop = await servePages({
    folders: [resolve(root, 'examples/shop'), resolve(root, 'examples')],
    rewrite: (html) =>
      html
        .replaceAll('http://localhost:8787', collector.url)
        .replace('data-site="shop"', `data-site="${site}"`)
        .replace('</body>', '<script src="/shop-demo.js" defer></script></body>'),
  });
  await page.goto(shop.url);
  await whenReady(page);
  const ask = () => page.getByRole('link', { name: 'Why was I (not) asked?' }).click();
  await ask();
  const dialog = page.getByRole('dialog');
  const close = dialog.getByRole('button', { name: 'Close' });
  const [button, words] = [await close.boundingBox(), await dialog.locator('.kbd-top > div').boundingBox()];
  expect(button!.x).toBeGreaterThanOrEqual(words!.x + words!.width);
  const rows = dialog.locator('.kbd-conditions li');
  await expect(rows.nth(1)).toHaveText('this has not happened: purchaseyes');
  await close.click();
  await page.evaluate(() => klankbord.track('purchase', { transaction_id: 'T1', value: 80, currency: 'EUR' }));
  await expect(async () => {
    await ask();
    const text = await rows.nth(1).textContent();
    await close.click();
    expect(text).toBe('this has not happened: purchaseno');
  }).toPass();
  await shop.close();
});
