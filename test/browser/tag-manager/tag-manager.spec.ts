// Injected late by a tag manager, configured by the query of its address: earlier pushes are read, later ones too.

import { expect, test } from '../../support/fixtures';

test('a tag manager injects the script late: pushes from before and after are recorded', async ({
  page,
  pages,
  collector,
  site,
}) => {
  await page.goto(pages.url);
  await page.waitForFunction(() => typeof klankbord === 'function' && 'version' in klankbord);
  await page.evaluate(() => {
    window.dataLayer.push({ ecommerce: null });
    window.dataLayer.push({
      event: 'add_to_cart',
      ecommerce: { currency: 'EUR', value: 79.95, items: [{ item_id: 'SKU-42', price: 79.95, quantity: 1 }] },
      user_data: { email: 'a@example.com' },
    });
  });
  await page.evaluate(() => klankbord.flush());
  const named = async (name: string) => (await collector.events(site)).find((event) => event.name === name);
  await expect.poll(() => named('add_to_cart')).toBeTruthy();
  expect((await named('view_item'))!.props).toEqual({
    currency: 'EUR',
    value: 79.95,
    items: [{ item_id: 'SKU-42', item_name: 'Blue jacket', price: 79.95 }],
  });
  expect((await named('search'))!.props).toEqual({ search_term: 'tent', results_count: 3 });
  expect(JSON.stringify(await collector.events(site))).not.toContain('a@example.com');
  const journey = await page.evaluate(() => klankbord.journey());
  expect(journey.stage).toBe('cart');
  expect(journey.cart).toEqual({ value: 79.95, currency: 'EUR', quantity: 1 });
});
