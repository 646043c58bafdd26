// A2: narrow, at 200 %, with little motion, in forced colours and from right to left nothing is cut off, covered or too small.

import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { openPage } from '../../browser/interface/openPage';
import { rarer } from '../../browser/interface/rarerSurveys';
import { questions, surveyOf } from '../../browser/interface/surveys';
import { expect, test as base } from '../../support/fixtures';
import { findMisfits } from '../../support/findMisfits.mjs';
import { type Pages, servePages } from '../../support/servePages';
import { nameOf, pairwise, walkDisplays, walkTypes, zoomed } from '../../support/walkSurveys';

const root = resolve(import.meta.dirname ?? __dirname, '../../..');

const test = base.extend<{ pages: Pages }>({
  pages: async ({ collector, site }, use) => {
    const pages = await servePages({
      folders: [resolve(root, 'test/browser/displays'), resolve(root, 'packages/widget/dist')],
      fill: () => ({ collector: collector.url, site }),
    });
    await use(pages);
    await pages.close();
  },
});

const judge = (page: Page) => async (what: string) => expect(await findMisfits(page), what).toEqual([]);
const card = (page: Page) => page.locator('klankbord-widget [part=card]');

for (const look of [...pairwise, ...zoomed]) {
  const tag = look.scheme === 'dark' || look.width === 1280 ? '@long' : [];
  test(`A2: every type and display fits: ${nameOf(look)}`, { tag }, async ({ page, pages }) => {
    await walkTypes(page, pages.url, look, judge(page));
    await walkDisplays(page, pages.url, look, judge(page));
  });
}

test('A2: 0 to 10 is one row of 320 px, its cells at least 24 by 44', async ({ page, pages }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openPage(page, pages.url, { surveys: [surveyOf(questions.nps)] });
  await page.evaluate(() => klankbord.open('asked'));
  const boxes = await card(page)
    .locator('.cell')
    .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().toJSON() as DOMRect));
  expect(boxes).toHaveLength(11);
  expect(new Set(boxes.map(({ top }) => top)).size).toBe(1);
  expect(Math.min(...boxes.map(({ width }) => width))).toBeGreaterThanOrEqual(24);
  expect(Math.min(...boxes.map(({ height }) => height))).toBeGreaterThanOrEqual(44);
});

/** What moves just after the survey was opened. */
const countMotions = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    await klankbord.open('asked');
    return document.querySelector('klankbord-widget')!.shadowRoot!.getAnimations().length;
  });

test('A2: nothing moves for those who asked for that', async ({ page, pages }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openPage(page, pages.url, { surveys: [surveyOf(questions.smiley)] });
  expect(await countMotions(page)).toBe(0);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await openPage(page, pages.url, { surveys: [surveyOf(questions.smiley)] });
  expect(await countMotions(page)).toBeGreaterThan(0);
});

test('A2: in forced colours what is chosen, what has the focus and where a button is can be seen', async ({
  page,
  pages,
}) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await openPage(page, pages.url, { surveys: [surveyOf(questions.nps, questions.choice, rarer.slider)] });
  await page.evaluate(() => klankbord.open('asked'));
  const lineOf = (selector: string, name: string): Promise<string> =>
    page
      .locator(`klankbord-widget ${selector}`)
      .first()
      .evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), name);
  await page.keyboard.press('7');
  expect(await lineOf('.cell:has(:checked)', 'outline-style')).toBe('solid');
  expect(await lineOf('.cell:not(:has(:checked))', 'outline-style')).toBe('none');
  expect(await lineOf('.cell', 'border-top-style')).toBe('solid');
  for (const selector of ['.main', '.card']) {
    expect(await lineOf(selector, 'border-top-style')).toBe('solid');
    expect(await lineOf(selector, 'border-top-color')).not.toBe(await lineOf(selector, 'background-color'));
  }
  expect(await findMisfits(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.keyboard.press('2');
  expect(await lineOf('.row:has(:checked)', 'outline-style')).toBe('solid');
  expect(await findMisfits(page)).toEqual([]);
});

test('A2: from right to left all is mirrored: the scale, the way out, the row of buttons', async ({ page, pages }) => {
  await openPage(page, pages.url, { surveys: [surveyOf(questions.nps, questions.long)], locale: 'ar' });
  await page.evaluate(() => klankbord.open('asked'));
  const leftOf = async (selector: string): Promise<number> =>
    (await card(page).locator(selector).first().boundingBox())!.x;
  expect(await leftOf('.cell:first-child')).toBeGreaterThan(await leftOf('.cell:last-child'));
  expect(await leftOf('.close')).toBeLessThan((await leftOf('.cell:last-child')) + 1);
  await page.keyboard.press('7');
  await page.keyboard.press('Enter');
  await card(page).locator('.quiet').waitFor();
  expect(await leftOf('.quiet')).toBeGreaterThan(await leftOf('.main'));
});
