// Checkout steps: by address, by what is in sight, over routes and page loads; begun once.

import type { Page } from '@playwright/test';
import { expect, test } from '../../support/fixtures';
import { toldBy } from './toldBy';

const told = async (page: Page): Promise<string[]> =>
  (await toldBy(page, 'begin_checkout', 'checkout_step')).map((one) => {
    const [name, { step, name: what, phase }] = one as [string, Record<string, string>];
    return name === 'begin_checkout' ? 'begin' : `${step} ${what} ${phase}`;
  });
const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name }).click();

test.beforeEach(async ({ page, pages }) => {
  await page.clock.install();
  await page.goto(`${pages.url}/pages/checkout.html`);
});

test('begins, goes on by what is in sight and by routes, and back', async ({ page }) => {
  expect(await told(page)).toEqual([]);
  await press(page, 'To delivery');
  await page.clock.runFor(500);
  const soFar = ['begin', '1 address view', '1 address complete', '2 delivery view'];
  expect(await told(page)).toEqual(soFar);
  await press(page, 'To payment');
  await page.clock.runFor(500);
  soFar.push('2 delivery complete', '3 pay view');
  expect(await told(page)).toEqual(soFar);
  await press(page, 'Back');
  await page.clock.runFor(500);
  expect(await told(page)).toEqual([...soFar, '1 address view']);
  // A selector that is none, in a step of the list, is told once.
  const diagnosed = await page.evaluate(() => (window as unknown as { diagnosed: { code: string }[] }).diagnosed);
  expect(diagnosed.map(({ code }) => code)).toEqual(['bad-option']);
});

test('a reload, a way out and back are the same checkout; after the purchase there is a new one', async ({ page }) => {
  await page.clock.runFor(5000);
  // Its file comes over the network, which no clock of the page's can hurry.
  await page.reload({ waitUntil: 'networkidle' });
  await page.clock.runFor(5000);
  await page.getByRole('link', { name: 'Elsewhere' }).click();
  await page.waitForURL('**/found.html');
  await page.goBack();
  await page.clock.runFor(5000);
  expect(await told(page)).toEqual(['begin', '1 address view']);
  await press(page, 'Done');
  // Its file comes over the network, which no clock of the page's can hurry.
  await page.reload({ waitUntil: 'networkidle' });
  await page.clock.runFor(5000);
  expect(await told(page)).toEqual(['begin', '1 address view', 'begin', '1 address view']);
});

test('after half an hour it is a new one too', async ({ page }) => {
  await page.clock.runFor(5000);
  await page.clock.fastForward('31:00');
  // Its file comes over the network, which no clock of the page's can hurry.
  await page.reload({ waitUntil: 'networkidle' });
  await page.clock.runFor(5000);
  expect(await told(page)).toEqual(['begin', '1 address view', 'begin', '1 address view']);
});

test('the data layer begins it when it can', async ({ page }) => {
  await page.evaluate(() =>
    window.dataLayer.push({ event: 'begin_checkout', ecommerce: { value: 79.95, currency: 'EUR' } }),
  );
  await page.clock.runFor(5000);
  expect(await toldBy(page, 'begin_checkout')).toEqual([{ value: 79.95, currency: 'EUR' }]);
  expect(await told(page)).toEqual(['begin', '1 address view']);
});

test('whoever leaves at once has begun all the same', async ({ page }) => {
  await page.getByRole('link', { name: 'Elsewhere' }).click();
  await page.waitForURL('**/found.html');
  expect(await told(page)).toEqual(['begin', '1 address view']);
});

test('a flickering page tells nothing twice', async ({ page }) => {
  await press(page, 'To delivery');
  await page.clock.runFor(500);
  await page.evaluate(async () => {
    const section = document.getElementById('delivery')!;
    for (let i = 0; i < 50; i++) {
      section.className = `c${i}`;
      section.append(document.createElement('i'));
      await Promise.resolve();
    }
  });
  await page.clock.runFor(500);
  expect(await told(page)).toHaveLength(4);
});

test('destroy() ends it', async ({ page }) => {
  await page.evaluate(() => klankbord.destroy());
  await press(page, 'To delivery');
  await press(page, 'To payment');
  await page.clock.runFor(5000);
  expect(await told(page)).toEqual([]);
});
