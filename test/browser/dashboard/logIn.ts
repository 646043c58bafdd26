// Logging in to the dashboard, as its owner does.

import { expect, type Page } from '@playwright/test';
import { PASSWORD } from '../../support/startCollector';

export async function logIn(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Log in' }).click();
  await expect(page.getByLabel('Password')).toBeHidden();
}

/** The browser notes in its console that nobody was logged in at first; that is its own line. */
export function forgive401(harm: string[]): void {
  harm.splice(0, harm.length, ...harm.filter((line) => !line.includes('401')));
}
