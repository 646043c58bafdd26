// What a page's signals have told in this tab, read from the page (see pages/told.js).

import type { Page } from '@playwright/test';

/** The props of every event with one of these names, in their order; with more than one name as `[name, props]`. */
export async function toldBy(page: Page, ...names: string[]): Promise<unknown[]> {
  const told = await page.evaluate(() => (window as unknown as { told(): [string, object][] }).told());
  return told
    .filter(([name]) => names.includes(name))
    .map(([name, props]) => (names.length > 1 ? [name, props] : props));
}
