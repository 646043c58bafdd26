// The launcher is a guest: what the page has fixed in its corner is never covered by it.

import type { Page } from '@playwright/test';
import { expect, test } from '../../support/fixtures';
import { openPage } from '../interface/openPage';

/** Adds something that stays at the bottom when the page scrolls. */
const addFixed = (page: Page, id: string, styles: Record<string, string>): Promise<void> =>
  page.evaluate(
    ([name, given]) => {
      const element = Object.assign(document.createElement('aside'), { id: name, textContent: 'Cookies?' });
      Object.assign(element.style, { position: 'fixed', background: '#ddd', ...given });
      document.body.append(element);
    },
    [id, styles] as const,
  );

const bottomOf = async (page: Page): Promise<number> => {
  const box = (await page.getByRole('button', { name: 'Feedback' }).boundingBox())!;
  return Math.round(box.y + box.height);
};

for (const width of [320, 1280]) {
  test(`it moves up above a cookie bar and a chat, and down again when they are gone, ${width} px`, async ({
    page,
    pages,
  }) => {
    await page.setViewportSize({ width, height: 720 });
    const home = width === 320 ? 704 : 696;
    await openPage(page, pages.url);
    await expect.poll(() => bottomOf(page)).toBe(home);
    await addFixed(page, 'bar', { left: '0', right: '0', bottom: '0', height: '80px' });
    await expect.poll(() => bottomOf(page)).toBe(720 - 80 - 12);
    await addFixed(page, 'chat', { right: '16px', bottom: '90px', width: '60px', height: '60px' });
    await expect.poll(() => bottomOf(page)).toBe(720 - 150 - 12);
    await page.evaluate(() => {
      const bar = document.querySelector<HTMLElement>('#bar')!;
      bar.addEventListener('click', () => (bar.style.display = 'none'));
      document.querySelector('#chat')!.remove();
    });
    await expect.poll(() => bottomOf(page)).toBe(720 - 80 - 12);
    await page.mouse.click(20, 700);
    await expect.poll(() => bottomOf(page)).toBe(home);
  });
}

test('a bar in the way from the start, at the other corner nothing, and what fills the screen is left alone', async ({
  page,
  pages,
}) => {
  await page.addInitScript(() =>
    addEventListener('DOMContentLoaded', () => {
      const chat = document.createElement('aside');
      Object.assign(chat.style, { position: 'fixed', right: '0', bottom: '0', width: '200px', height: '100px' });
      document.body.append(chat);
    }),
  );
  await openPage(page, pages.url);
  await expect.poll(() => bottomOf(page)).toBe(720 - 100 - 12);
  await openPage(page, pages.url, { launcher: { position: 'bottom-start' } });
  await addFixed(page, 'cover', { inset: '0', opacity: '0', pointerEvents: 'none' });
  await page.waitForTimeout(600);
  expect(await bottomOf(page)).toBe(696);
});
