// Waiting until a page's Klankbord is whole: the script tag fetches signals, moments and asking right after its start.

import type { Page } from '@playwright/test';

/** Waits for the event `ready`, which is told to late listeners too. */
export async function whenReady(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      typeof klankbord === 'function' &&
      'version' in klankbord &&
      new Promise((done) => klankbord.on('ready', () => done(true))),
  );
}
