// The page's own modal dialog: nothing outside of it can be used, so a survey that is asked for there stands inside of it.

import type { Page } from '@playwright/test';
import { expect, test } from '../../support/fixtures';
import { focused, openPage } from '../interface/openPage';
import { surveys } from './displays';

const card = (page: Page) => page.getByRole('dialog', { name: 'Would you recommend us' });
const place = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('klankbord-widget')!.parentElement!.localName);

async function openInside(page: Page, address: string): Promise<void> {
  await openPage(page, address, { surveys });
  await page.getByRole('button', { name: 'Choose a size' }).click();
  await page.getByRole('button', { name: 'Is this unclear?' }).click();
  await expect(card(page)).toBeVisible();
  expect(await place(page)).toBe('dialog');
}

test('asked for inside, it can be used there; closed, the focus goes back and our element to the page', async ({
  page,
  pages,
}) => {
  await openInside(page, pages.url);
  await page.keyboard.press('4');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('textbox').fill('Centimetres');
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(card(page)).toHaveCount(0);
  expect(await focused(page)).toBe('Is this unclear?');
  expect(await place(page)).toBe('body');
});

test('Escape inside of ours closes ours, not the dialog of the page', async ({ page, pages }) => {
  await openInside(page, pages.url);
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  await expect(page.getByRole('dialog', { name: 'Sizes' })).toBeVisible();
});

for (const [how, end] of [
  ['closed', () => document.querySelector<HTMLDialogElement>('#sizes')!.close()],
  ['taken away', () => document.querySelector('#sizes')!.remove()],
  ['taken away with what is around it', () => document.querySelector('main')!.replaceChildren('Another page')],
] as const) {
  test(`when the dialog is ${how}, the survey moves back, above the page, with its focus and its words`, async ({
    page,
    pages,
  }) => {
    await openInside(page, pages.url);
    await page.keyboard.press('4');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox').fill('Half a sentence');
    await page.evaluate(end);
    await expect(card(page)).toHaveCount(0);
    const field = page.getByRole('textbox', { name: 'What could be better?' });
    await expect(field).toBeVisible();
    await expect(field).toHaveValue('Half a sentence');
    await expect(field).toBeFocused();
    expect(await place(page)).toBe('body');
    // In the top layer again: it can be clicked.
    expect(
      await page.evaluate(() => {
        const { shadowRoot } = document.querySelector('klankbord-widget')!;
        return shadowRoot!.querySelector('.layer')!.matches(':popover-open');
      }),
    ).toBe(true);
    await page.getByRole('button', { name: 'Send' }).click();
    await expect(page.locator('klankbord-widget [part=thanks]')).toBeVisible();
  });
}

test('a focus that had left the survey is not taken back', async ({ page, pages }) => {
  await openInside(page, pages.url);
  await page.getByRole('button', { name: 'Done' }).focus();
  await page.waitForTimeout(50);
  await page.keyboard.press('Enter');
  await expect.poll(() => place(page)).toBe('body');
  await expect(card(page)).toBeVisible();
  expect(await focused(page)).toBe('Choose a size');
});

test('our own modal comes above the dialog of the page', async ({ page, pages }) => {
  await openPage(page, pages.url, { surveys });
  await page.getByRole('button', { name: 'Choose a size' }).click();
  await page.evaluate(() => klankbord.open('modal'));
  await page.keyboard.press('4');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('textbox')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Sizes' })).toBeVisible();
});
