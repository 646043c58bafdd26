// Answers the built-in survey by keyboard and button: opens it from the launcher, chooses, writes, sends.

import { expect, type Page } from '@playwright/test';

/** Opens the built-in survey and sends a comment; ends when the page says thanks. */
export async function answerBuiltIn(page: Page, comment: string): Promise<void> {
  await page.getByRole('button', { name: 'Feedback' }).click();
  const dialog = page.getByRole('dialog');
  const next = dialog.getByRole('button', { name: /^(Next|Send)$/ });
  await expect(dialog).toContainText('How was your visit?');
  // A tap would go on by itself; by keyboard every step is its own.
  await dialog.getByRole('radio').nth(3).press(' ');
  await next.click();
  await expect(dialog).toContainText('What could be better?');
  await dialog.getByRole('textbox').fill(comment);
  await next.click();
  await expect(dialog).toContainText('May we write to you');
  await next.click();
  await expect(dialog).toContainText(/thank/i);
}
