// Surveys that nobody should write, on screen: endless labels, markup in texts, a brand that cannot be seen.

import { findAxeFaults } from '../../support/findAxeFaults';
import { expect, test } from '../../support/fixtures';
import { findMisfits } from '../../support/findMisfits.mjs';
import { openPage } from './openPage';
import { questions, surveyOf } from './surveys';

const endless = 'How was it with the jackets that pack small? '.repeat(112);
const unbroken = 'x'.repeat(5000);

for (const width of [320, 1280]) {
  test(`labels of 5,000 characters scroll in the card, and the survey can be answered, ${width} px`, async ({
    page,
    pages,
  }) => {
    await page.setViewportSize({ width, height: 720 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const options = [{ id: 'long', label: endless }, ...questions.choice.options];
    await openPage(page, pages.url, {
      surveys: [
        surveyOf(
          { ...questions.nps, label: endless },
          { ...questions.choice, label: unbroken, options },
          { ...questions.line, label: 'And?', help: unbroken },
        ),
      ],
    });
    await page.evaluate(() => klankbord.open('asked'));
    for (const last of [false, false, true]) {
      expect(await findMisfits(page)).toEqual([]);
      expect(await findAxeFaults(page)).toEqual([]);
      await page.getByRole('button', { name: last ? 'Send' : 'Next' }).scrollIntoViewIfNeeded();
      if (last) await page.getByRole('textbox').fill('Fine');
      await page.getByRole('button', { name: last ? 'Send' : 'Next' }).click();
    }
    await expect(page.locator('klankbord-widget [part=thanks]')).toBeVisible();
  });
}

test('markup in a text is text', async ({ page, pages }) => {
  const markup = '<img src=x onerror="document.title=1"><b>bold</b>';
  const asked = {
    ...surveyOf({ ...questions.choice, label: markup, help: markup, options: [{ id: 'a', label: markup }] }),
    thanks: { title: markup, text: markup },
  };
  await openPage(page, pages.url, { surveys: [asked] });
  await page.evaluate(() => klankbord.open('asked'));
  const card = page.locator('klankbord-widget [part=card]');
  await expect(card.getByText(markup)).toHaveCount(3);
  await page.keyboard.press('1');
  await page.keyboard.press('Control+Enter');
  await expect(card.locator('[part=thanks]').getByText(markup)).toHaveCount(2);
  await expect(card.locator('img, b')).toHaveCount(0);
  await expect(page).toHaveTitle('A shop with hot keys');
});

for (const [scheme, brand] of [
  ['light', '#ffffff'],
  ['light', '#fffde7'],
  ['dark', '#1e2227'],
  ['dark', '#777777'],
] as const) {
  test(`a brand as good as its ground can be read and seen: ${brand} in ${scheme}`, async ({ page, pages }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openPage(page, pages.url, { surveys: [surveyOf(questions.nps, questions.many)], theme: { brand, scheme } });
    await page.evaluate(() => klankbord.open('asked'));
    await page.keyboard.press('7');
    expect(await findAxeFaults(page)).toEqual([]);
    const [edge, ground] = await page.locator('klankbord-widget .main').evaluate((button) => {
      // Counted out by the browser: the rim is a mix of colours.
      const luminance = (colour: string): number => {
        const pen = new OffscreenCanvas(1, 1).getContext('2d')!;
        pen.fillStyle = colour;
        pen.fillRect(0, 0, 1, 1);
        const [red, green, blue] = [...pen.getImageData(0, 0, 1, 1).data].map((value) =>
          value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
        );
        return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
      };
      const card = button.closest('.card')!;
      return [luminance(getComputedStyle(button).borderTopColor), luminance(getComputedStyle(card).backgroundColor)];
    });
    const contrast = (Math.max(edge!, ground!) + 0.05) / (Math.min(edge!, ground!) + 0.05);
    // WCAG 2.2, 1.4.11.
    expect(contrast).toBeGreaterThanOrEqual(3);
  });
}
