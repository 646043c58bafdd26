// Answers the built-in survey as a visitor does: opens it from the launcher, chooses, writes, sends.

import { expect, type Page } from '@playwright/test';

/** Opens the built-in survey and sends a comment; ends when the page says thanks. */
export async function answerBuiltIn(page: Page, comment: string): Promise<void> {
  await page.getByRole('button', { name: 'Feedback' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('How was your visit?');
  await dialog.getByRole('radio').nth(3).check({ force: true });
  const next = dialog.getByRole('button', { name: /^(Next|Send)$/ });
  if (await dialog.getByText('How was your visit?').isVisible()) await next.click();
  await dialog.getByRole('textbox').fill(comment);
  await next.click();
  await expect(dialog).toContainText('May we write to you');
  await dialog.getByRole('button', { name: 'Send' }).click();
  await expect(dialog).toContainText(/thank/i);
}
