// Script errors: the page's own, counted and limited; not what only looks like one.

import type { Page } from '@playwright/test';
import { expect, test } from '../../support/fixtures';
import { toldBy } from './toldBy';

const errors = (page: Page): Promise<unknown[]> => toldBy(page, 'script_error');
const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name }).click();
/** As when the visitor goes to another tab; headless pages are never hidden. */
const hide = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'visible' });
  });

test.beforeEach(({ page, pages }) => page.goto(`${pages.url}/pages/errors.html`));
test.afterEach(({ harm }) => {
  // The page's own mistakes are what these tests are about; ours would name us.
  harm.splice(0, harm.length, ...harm.filter((line) => /klankbord/i.test(line)));
});

test('an error and a rejection, with where they happened', async ({ page, pages }) => {
  await press(page, 'Throws');
  await press(page, 'Rejects');
  await expect.poll(() => errors(page)).toHaveLength(2);
  const source = new URL(pages.url).host;
  expect(await errors(page)).toEqual([
    {
      message: "TypeError: Cannot read properties of null (reading 'price')",
      source,
      line: expect.any(Number) as unknown,
      own: true,
    },
    { message: 'TypeError: no stock', source, line: expect.any(Number) as unknown, own: true },
  ]);
});

test('equal ones are counted, and the count is told when the page is hidden', async ({ page }) => {
  for (let i = 0; i < 3; i++) await press(page, 'Throws');
  expect(await errors(page)).toHaveLength(1);
  await hide(page);
  await hide(page);
  const told = (await errors(page)) as { count?: number }[];
  expect(told.map(({ count = 1 }) => count)).toEqual([1, 2]);
});

test('at most ten a view', async ({ page }) => {
  await press(page, 'Many');
  await expect.poll(() => errors(page)).toHaveLength(10);
  await press(page, 'Throws');
  expect(await errors(page)).toHaveLength(10);
  await page.evaluate(() => history.pushState(null, '', '/pages/another'));
  await expect.poll(() => toldBy(page, 'page_view')).toHaveLength(2);
  await press(page, 'Throws');
  expect(await errors(page)).toHaveLength(11);
});

test('a script from elsewhere: that it failed, and nothing of what', async ({ page }) => {
  await press(page, 'Foreign');
  await expect.poll(() => errors(page)).toEqual([{ message: 'Script error.', own: false }]);
});

test('missing images, observers that wait and other events are no errors; unreadable reasons say nothing', async ({
  page,
}) => {
  const noticed = page.evaluate(
    () => new Promise<string>((done) => addEventListener('error', ({ message }) => message && done(message))),
  );
  const missing = page.waitForResponse('**/missing.png');
  await press(page, 'Image');
  await missing;
  await press(page, 'Custom');
  await press(page, 'Odd');
  await press(page, 'Observes');
  expect(await noticed).toContain('ResizeObserver loop');
  expect(await errors(page)).toEqual([]);
});

test('destroy() ends it', async ({ page }) => {
  await page.evaluate(() => klankbord.destroy());
  await press(page, 'Throws');
  await press(page, 'Rejects');
  await hide(page);
  expect(await errors(page)).toEqual([]);
});
