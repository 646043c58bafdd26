// What every page of the dashboard keeps to, in both schemes: no fault for axe, and nothing to scroll sideways for.

import type { Page } from '@playwright/test';
import { findAxeFaults } from '../../support/findAxeFaults';
import { expect } from '../../support/fixtures';

type Scheme = 'light' | 'dark';

/** They run with `npm run test:ci`; `npm test` looks at every page once (`dashboard.spec.ts`). */
export const schemes: { scheme: Scheme; tag: string }[] = [
  { scheme: 'light', tag: '@long' },
  { scheme: 'dark', tag: '@long' },
];

/** Nothing moves or fades while it is judged. */
export const setScheme = (page: Page, scheme: Scheme): Promise<void> =>
  page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });

/** @param what names the state in the report, as `settings at 360` */
export async function expectToFit(page: Page, what: string): Promise<void> {
  expect(await findAxeFaults(page), what).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), what).toBeLessThanOrEqual(0);
}
