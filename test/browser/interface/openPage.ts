// Opens a page of this folder with options for `init`, and waits until the script tag is there.

import type { Page } from '@playwright/test';
import type { InitOptions } from '@klankbord/widget';
import { whenReady } from '../../support/whenReady';

export async function openPage(page: Page, address: string, options: Partial<InitOptions> = {}): Promise<void> {
  await page.addInitScript((given: string) => {
    const stub = ((...args: unknown[]) => (stub.q ??= []).push(args)) as unknown as { q?: unknown[] };
    (window as unknown as { klankbord: unknown }).klankbord = stub;
    (stub as unknown as (...args: unknown[]) => void)('init', JSON.parse(given));
  }, JSON.stringify(options));
  await page.goto(address);
  await whenReady(page);
}

/** What has the focus, also inside our shadow root. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let found = document.activeElement;
    while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
    return found?.getAttribute('aria-label') || found?.textContent?.trim() || found?.tagName || '';
  });
