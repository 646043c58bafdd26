// A consent tool of the IAB TCF on the page: held back until it speaks, then as it says, also late and again.

import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test as base } from '../../support/fixtures';
import { servePages } from '../../support/servePages';

const root = resolve(import.meta.dirname ?? __dirname, '../../..');
const test = base.extend({
  pages: async ({ collector, site }, use) => {
    const pages = await servePages({
      folders: [
        resolve(root, 'test/browser/consent'),
        ...['widget', 'client'].map((one) => resolve(root, `packages/${one}/dist`)),
      ],
      fill: () => ({ collector: collector.url, site }),
    });
    await use(pages);
    await pages.close();
  },
});

declare global {
  interface Window {
    come(): void;
    choose(ids: number[], more?: object): void;
    stopTcf(): void;
    calls: string[];
  }
}

const consentOf = (page: Page): Promise<object> => page.evaluate(async () => (await klankbord.status()).consent);
const followed = (behaviour: string, identity = behaviour): object => ({ feedback: 'granted', behaviour, identity });

test('held back while the banner is open, then as chosen, and chosen again; stop() ends it', async ({
  page,
  pages,
}) => {
  await page.goto(`${pages.url}/pages/tcf.html`);
  await expect.poll(() => consentOf(page)).toEqual(followed('pending'));
  await page.evaluate(() => window.choose([1, 8, 10]));
  await expect.poll(() => consentOf(page)).toEqual(followed('granted', 'denied'));
  await page.evaluate(() => window.choose([1, 8, 9, 10]));
  await expect.poll(() => consentOf(page)).toEqual(followed('granted'));
  await page.evaluate(() => window.choose([]));
  await expect.poll(() => consentOf(page)).toEqual(followed('denied'));
  await page.evaluate(() => window.stopTcf());
  expect(await page.evaluate(() => window.calls)).toEqual(['addEventListener', 'removeEventListener']);
  await page.evaluate(() => window.choose([1, 8, 9, 10]));
  expect(await consentOf(page)).toEqual(followed('denied'));
});

test('an API that comes late is found', async ({ page, pages }) => {
  await page.goto(`${pages.url}/pages/tcf.html?late`);
  await expect.poll(() => consentOf(page)).toEqual(followed('pending'));
  await page.evaluate(() => {
    window.come();
    window.choose([1, 8, 9, 10]);
  });
  await expect.poll(() => consentOf(page)).toEqual(followed('granted'));
});

test('where GDPR does not apply it is granted', async ({ page, pages }) => {
  await page.goto(`${pages.url}/pages/tcf.html`);
  await page.evaluate(() => window.choose([], { gdprApplies: false, eventStatus: 'tcloaded' }));
  await expect.poll(() => consentOf(page)).toEqual(followed('granted'));
});
