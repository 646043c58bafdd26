// Where each display stands, wide and narrow.

import { expect, test } from '../../support/fixtures';
import { findMisfits } from '../../support/findMisfits.mjs';
import { openPage } from '../interface/openPage';
import { surveys } from './displays';

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
