// The main job, end to end: a visit of the demo shop, an answer, and the answer read with its story.

import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../../support/fixtures';
import { servePages } from '../../support/servePages';
import { PASSWORD } from '../../support/startCollector';

const root = resolve(import.meta.dirname ?? __dirname, '../../..');

/** Shops as the README says, with the keyboard alone in the checkout; ends on the thank-you page. */
export async function shopAndOrder(page: Page, shop: string): Promise<void> {
  await page.goto(shop);
  await page.getByRole('searchbox').fill('rain jacket');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /Nothing found/ })).toBeVisible();
  await page.getByRole('searchbox').fill('jacket');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: /Waxed shell/ }).click();
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await page.getByRole('link', { name: 'To the cart' }).click();
  await page.getByText('Have a code?').click();
  await page.getByLabel('Voucher code').fill('WELKOM5');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/expired/).first()).toBeVisible();
  await page.getByRole('link', { name: 'To the checkout' }).click();
  await page.getByLabel('Full name').focus();
  for (const text of ['Anna de Vries', 'anna@example.com', 'Kade 1', '1234 AB', 'Den Helder']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /Delivery/ })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /Payment/ })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/did not confirm the payment/).first()).toBeVisible();
  await page.getByRole('button', { name: /^Pay/ }).click();
  await expect(page.getByRole('heading', { name: /your order is in/ })).toBeVisible();
}

test('from a search without result to an answer that is read with its story', async ({
  page,
  context,
  collector,
  site,
}) => {
  test.setTimeout(90_000);
  const shop = await servePages({
    folders: [resolve(root, 'examples/shop')],
    rewrite: (html) =>
      html.replaceAll('http://localhost:8787', collector.url).replace('data-site="shop"', `data-site="${site}"`),
  });
  await shopAndOrder(page, shop.url);

  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('How likely are you to recommend Noordwind');
  await dialog.getByRole('radio', { name: '9' }).press(' ');
  await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog.getByRole('textbox', { name: /main reason/ }).fill('The voucher did not work, the jacket is lovely');
  await dialog.getByRole('textbox', { name: 'E-mail address' }).fill('anna@example.com');
  await dialog.getByRole('button', { name: 'Send' }).click();
  await expect(dialog).toContainText('Somebody at Noordwind reads this today');

  await expect.poll(async () => (await collector.responses(site)).length).toBe(1);
  const [answer] = await collector.responses(site);
  expect(answer).toMatchObject({
    complete: true,
    scores: { nps: 9 },
    stage: 'purchase',
    survey: { id: 'order-experience' },
  });
  const { response } = await collector.api<{ response: Detail }>(`/api/sites/${site}/responses/${answer!.id}`);
  const told = response.context.trail.map(({ name }) => name).filter((name) => STORY.includes(name));
  expect(told).toEqual(STORY);
  const searches = response.context.trail.filter(({ name }) => name === 'search');
  expect(searches.map(({ search_term, results_count }) => [search_term, results_count])).toEqual([
    ['rain jacket', 0],
    ['jacket', 1],
  ]);
  // With no code of the shop's: what it pushes for GA4 is enough.
  expect(response.context.moments).toEqual(expect.arrayContaining(['no-results', 'payment-trouble', 'purchase-done']));
  expect(response.contact).toEqual({ email: 'anna@example.com' });
  // Nothing that was typed into the checkout is anywhere.
  const everything = JSON.stringify([await collector.events(site), response.context]);
  const typed = ['Anna de Vries', 'Kade 1', '1234 AB', 'Den Helder'];
  expect(typed.filter((text) => everything.includes(text))).toEqual([]);

  const dashboard = await context.newPage();
  await dashboard.goto(collector.url);
  await dashboard.getByLabel('Password').fill(PASSWORD);
  await dashboard.getByRole('button', { name: 'Log in' }).click();
  await dashboard.getByRole('link', { name: 'Feedback' }).first().waitFor();
  await dashboard.goto(`${collector.url}/${site}/feedback`);
  await dashboard.getByRole('link', { name: /The voucher did not work/ }).click();
  const story = dashboard.getByRole('main');
  for (const sentence of [
    'Searched rain jacket, nothing found',
    'Searched jacket',
    'Waxed shell',
    'The voucher was refused',
    'The payment was refused',
    'Ordered for',
  ]) {
    await expect(story).toContainText(sentence);
  }
  await shop.close();
});

/** What has to stand in the trail, in this order. */
const STORY = [
  'search',
  'search',
  'view_item',
  'add_to_cart',
  'view_cart',
  'coupon',
  'begin_checkout',
  'add_shipping_info',
  'add_payment_info',
  'add_payment_info',
  'purchase',
];

interface Detail {
  context: { moments: string[]; trail: { name: string; search_term?: string; results_count?: number }[] };
  contact: { email: string };
}
