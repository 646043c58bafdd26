// On a phone, two taps are an answer: the first keeps the score, the second sends it.

import { resolve } from 'node:path';
import { expect, test } from '../../support/fixtures';
import { readQueue } from '../../support/readQueue';
import { servePages } from '../../support/servePages';
import { whenReady } from '../../support/whenReady';

const root = resolve(import.meta.dirname ?? __dirname, '../../..');

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, actionTimeout: 10_000 });

for (const way of ['sent', 'abandoned'] as const) {
  test(`the first tap keeps the score, then it is ${way}`, async ({ page, collector, site }) => {
    const shop = await servePages({
      folders: [resolve(root, 'examples/shop')],
      rewrite: (html) =>
        html.replaceAll('http://localhost:8787', collector.url).replace('data-site="shop"', `data-site="${site}"`),
    });
    await page.goto(shop.url);
    await whenReady(page);
    await page.evaluate(() => klankbord.track('purchase', { transaction_id: 'T1', value: 80, currency: 'EUR' }));
    const dialog = page.getByRole('dialog');
    await dialog.locator('.cell').nth(9).tap();
    const drafts = async () => (await readQueue(page)).filter(([key]) => key.startsWith('d'));
    await expect.poll(drafts).toHaveLength(1);
    expect(JSON.parse((await drafts())[0]![1])).toMatchObject({ survey: 'order-experience', given: { recommend: 9 } });
    await dialog.getByRole('button', { name: 'Send' }).waitFor();
    // Nothing is sent while the visitor is still there.
    expect(await collector.responses(site)).toEqual([]);
    if (way === 'sent') await dialog.getByRole('button', { name: 'Send' }).tap();
    else await page.goto('about:blank');
    await expect
      .poll(() => collector.responses(site))
      .toMatchObject([{ complete: way === 'sent', scores: { nps: 9 }, survey: { id: 'order-experience' } }]);
    await shop.close();
  });
}
