// The playground as a developer uses it: what is done on the page shows in the panel, with where the visit stands and why.

import type { Page } from '@playwright/test';
import { serveShop } from '../../../tools/start/serveShop.mjs';
import { findAxeFaults } from '../../support/findAxeFaults';
import { expect, test as base } from '../../support/fixtures';
import { freePort } from '../../support/startCollector';

const test = base.extend<{ playground: string }>({
  playground: async ({ collector }, use) => {
    const port = await freePort();
    const shop = await serveShop({ port, collectorPort: Number(new URL(collector.url).port) });
    await use(`http://127.0.0.1:${port}/playground/`);
    await shop.close();
  },
});

const signals = (page: Page) => page.getByRole('tabpanel', { name: 'Signals' }).locator('b');
const openTab = (page: Page, name: string) => page.getByRole('tab', { name }).click();

test('what is done on the page is told, with the stage after it', async ({ page, playground }) => {
  await page.goto(playground);
  await page.getByRole('button', { name: 'Look at the next product' }).click();
  await page.getByRole('button', { name: 'Put it in the cart' }).click();
  await expect(signals(page).filter({ hasText: 'add_to_cart' })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Stages' }).locator('[aria-current]')).toHaveText('cart');
  await expect(page.locator('#cart')).toHaveText('1 in it, 19 EUR');
  await openTab(page, 'Journey');
  await expect(page.locator('#counts')).toContainText('view_item');
});

test('a dead button is one: the panel holds still meanwhile', async ({ page, playground }) => {
  await page.goto(playground);
  await page.getByRole('button', { name: 'Look at the next product' }).click();
  await expect(signals(page).filter({ hasText: 'view_item' })).toBeVisible();
  await page.getByRole('button', { name: 'Does nothing' }).click({ clickCount: 3, delay: 40 });
  for (const name of ['dead_click', 'rage_click', 'frustration']) {
    await expect(signals(page).filter({ hasText: name })).toBeVisible();
  }
});

test('conditions stand with their value, part by part, and one of your own becomes a moment', async ({
  page,
  playground,
}) => {
  await page.goto(playground);
  await openTab(page, 'Conditions');
  const moment = (name: string) => page.locator('.condition').filter({ hasText: name }).first();
  await expect(moment('no-results')).toContainText('not yet');
  await page.getByLabel('Condition, as JSON').fill('{ "event": "View" }');
  await expect(page.locator('#mine-value')).toContainText('must be the name of an event');
  await page.getByLabel('Condition, as JSON').fill('{ "event": "view_item", "times": 2 }');
  await page.getByRole('button', { name: /^Reload with it/ }).click();
  await expect(page).toHaveURL(/mine=/);
  // Its modules are what listens to the buttons.
  await page.waitForLoadState('networkidle');
  const mine = moment('mine');
  await page.getByRole('button', { name: 'Look at the next product' }).click();
  await expect(page.locator('#told')).not.toHaveText('0');
  await expect(mine).toContainText('not yet');
  await page.getByRole('button', { name: 'Look at the next product' }).click();
  await expect(mine).toContainText('fired');
  await openTab(page, 'Signals');
  await expect(signals(page).filter({ hasText: 'mine' })).toBeVisible();
});

for (const scheme of ['light', 'dark'] as const) {
  const tag = scheme === 'dark' ? '@long' : [];
  test(`free of axe violations at every width, ${scheme}`, { tag }, async ({ page, playground }) => {
    // What is still fading in has no contrast yet.
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.goto(playground);
    await page.getByRole('button', { name: 'Look at the next product' }).click();
    await expect(signals(page).filter({ hasText: 'view_item' })).toBeVisible();
    await page.getByText('Every command by hand').click();
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      for (const tab of ['Signals', 'Journey', 'Conditions', 'Delivery']) {
        await openTab(page, tab);
        expect(await findAxeFaults(page), `${tab} at ${width}`).toEqual([]);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  });
}
