// Each display for everybody: no axe violation, nothing cut off or in the way of something else, at every width.

import { expect, test } from '../../support/fixtures';
import { findAxeFaults } from '../../support/findAxeFaults';
import { openPage } from '../interface/openPage';
import { displays, findMisfits, surveys } from './displays';

/** 640 × 360 is a window of 1280 × 720 at 200 %. */
const looks = [
  { scheme: 'light', width: 320, height: 640, locale: 'en' },
  { scheme: 'dark', width: 320, height: 640, locale: 'ar' },
  { scheme: 'dark', width: 640, height: 360, locale: 'en' },
  { scheme: 'light', width: 1280, height: 720, locale: 'ar' },
] as const;

for (const { scheme, width, height, locale } of looks) {
  test(`every display with its questions and thanks: ${scheme}, ${width} px, ${locale}`, async ({ page, pages }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await openPage(page, pages.url, { surveys, locale, launcher: { look: 'edge' } });
    if (locale === 'ar') await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    const check = async (what: string): Promise<void> => {
      expect(await findAxeFaults(page), what).toEqual([]);
      expect(await findMisfits(page), what).toEqual([]);
    };
    await check('launcher');
    for (const id of Object.keys(displays)) {
      await page.evaluate((survey) => klankbord.open(survey), id);
      const question = page.getByRole('radiogroup', { name: 'Would you recommend us' });
      await expect(question, id).toBeVisible();
      await check(id);
      await page.keyboard.press('7');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('textbox', { name: 'What could be better?' })).toBeVisible();
      await page.keyboard.type('Words '.repeat(40));
      await check(`${id} with words`);
      await page.keyboard.press('Control+Enter');
      await expect(page.locator('klankbord-widget [part=thanks]')).toBeVisible();
      await check(`${id} thanks`);
      await page.evaluate(() => klankbord.close());
      // Thanks that are part of the page stay in it.
      if (id !== 'inline') await expect(page.locator('klankbord-widget [part=card]')).toHaveCount(0);
    }
  });
}

const isBetween = (low: number, value: number, high: number): boolean => low <= value && value <= high;

test('a bar is as wide as the page, at its top or bottom; a modal stands in the middle', async ({ page, pages }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openPage(page, pages.url, { surveys });
  const boxOf = async (id: string) => {
    await page.evaluate((survey) => klankbord.open(survey), id);
    const box = (await page.locator('klankbord-widget [part=card]').boundingBox())!;
    await page.evaluate(() => klankbord.close());
    return box;
  };
  expect(await boxOf('bar-top')).toMatchObject({ x: 0, y: 0, width: 1280 });
  const bar = await boxOf('bar');
  expect(bar).toMatchObject({ x: 0, width: 1280 });
  expect(bar.y + bar.height).toBe(720);
  const modal = await boxOf('modal');
  expect(isBetween(459, modal.x, 461) && modal.width === 360).toBe(true);
  expect(isBetween(-1, modal.y - (720 - modal.height) / 2, 1)).toBe(true);
});

for (const id of ['popover', 'modal', 'edge'] as const) {
  test(`below 600 px a ${id} is a sheet at the bottom`, async ({ page, pages }) => {
    await page.setViewportSize({ width: 590, height: 800 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openPage(page, pages.url, { surveys });
    await page.evaluate((survey) => klankbord.open(survey), id);
    const box = (await page.locator('klankbord-widget [part=card]').boundingBox())!;
    expect(box).toMatchObject({ x: 0, width: 590 });
    expect(Math.round(box.y + box.height)).toBe(800);
  });
}

test('a scale in a slot that is too narrow for one row takes two', async ({ page, pages }) => {
  await openPage(page, pages.url, { surveys });
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('#slot')!.style.width = '200px';
    return klankbord.open('inline');
  });
  expect(await findMisfits(page)).toEqual([]);
});
