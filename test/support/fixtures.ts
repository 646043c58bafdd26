// What every browser test has: a real collector, a page server, a site of its own, and a watch for harm to the page.

import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { type Collector, startCollector } from './startCollector';
import { type Pages, servePages } from './servePages';

const root = resolve(import.meta.dirname ?? __dirname, '../..');

interface Fixtures {
  /** A site that no other test uses. */
  site: string;
  /** Serves the folder of the test, the built script-tag files, and what stands in `test/support/pages`. */
  pages: Pages;
  /** Headers of all pages: for tests of a CSP. */
  pageHeaders: Record<string, string>;
  /** Errors, console lines and CSP violations of the page; a test that expects some empties it. */
  harm: string[];
}

export const test = base.extend<Fixtures, { collector: Collector }>({
  collector: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
    async ({}, use) => {
      const collector = await startCollector();
      await use(collector);
      await collector.remove();
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
  site: async ({}, use) => use(`t-${randomBytes(6).toString('hex')}`),
  pageHeaders: [{}, { option: true }],
  pages: async ({ collector, site, pageHeaders }, use, info) => {
    const folder = resolve(info.file, '..');
    const pages = await servePages({
      folders: [folder, resolve(root, 'test/support/pages'), resolve(root, 'packages/widget/dist')],
      fill: () => ({ collector: collector.url, site }),
      headers: pageHeaders,
    });
    await use(pages);
    await pages.close();
  },
  harm: [
    async ({ page }, use) => {
      const harm: string[] = [];
      page.on('pageerror', (error) => harm.push(`error: ${error.message}`));
      page.on('console', (line) => {
        if (/klankbord|kb-/i.test(line.text()) || line.type() === 'error') harm.push(`console: ${line.text()}`);
      });
      await use(harm);
      expect(harm, 'harm done to the host page').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
