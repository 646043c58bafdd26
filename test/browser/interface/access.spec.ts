// Where the card stands and how it looks: a sheet on a phone, the page's theme, light and dark.

import { expect, test } from '../../support/fixtures';
import { openPage } from './openPage';
import { questions, surveyOf } from './surveys';

test('on a phone it is a sheet that stays above the keyboard', async ({ page, pages }) => {
  await page.addInitScript(() => {
    const view = Object.assign(new EventTarget(), { height: 700, offsetTop: 0, scale: 1 });
    Object.defineProperty(window, 'visualViewport', { value: view });
  });
  await page.setViewportSize({ width: 390, height: 700 });
  await openPage(page, pages.url, { surveys: [surveyOf(questions.long)] });
  await page.evaluate(() => klankbord.open('asked'));
  const card = page.locator('klankbord-widget [part=card]');
  const boxOf = async (): Promise<number[]> => {
    const { x, y, width, height } = (await card.boundingBox())!;
    return [x, width, y + height].map(Math.round);
  };
  await expect.poll(boxOf).toEqual([0, 390, 700]);
  await page.evaluate(() => {
    Object.assign(visualViewport!, { height: 400 });
    visualViewport!.dispatchEvent(new Event('resize'));
  });
  await expect.poll(boxOf).toEqual([0, 390, 400]);
  // Zoomed in by the fingers, it does not follow.
  await page.evaluate(() => {
    Object.assign(visualViewport!, { height: 350, scale: 2 });
    visualViewport!.dispatchEvent(new Event('resize'));
  });
  await expect.poll(boxOf).toEqual([0, 390, 700]);
});

test('the grab line of the sheet pulls it away', async ({ page, pages }) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await openPage(page, pages.url, { surveys: [surveyOf(questions.nps)] });
  await page.evaluate(() => klankbord.open('asked'));
  const card = page.locator('klankbord-widget [part=card]');
  const pull = async (px: number): Promise<void> => {
    const { y } = (await card.boundingBox())!;
    await page.mouse.move(195, y + 12);
    await page.mouse.down();
    await page.mouse.move(195, y + 12 + px, { steps: 4 });
    await page.mouse.up();
  };
  await page.waitForTimeout(300);
  await pull(30);
  await expect(card).toBeVisible();
  await pull(120);
  await expect(card).toHaveCount(0);
});

const positions = [
  ['top-start', 'left', 'top'],
  ['top-center', 'center', 'top'],
  ['top-end', 'right', 'top'],
  ['middle-start', 'left', 'middle'],
  ['middle-end', 'right', 'middle'],
  ['bottom-start', 'left', 'bottom'],
  ['bottom-center', 'center', 'bottom'],
  ['bottom-end', 'right', 'bottom'],
] as const;

for (const [position, across, down] of positions) {
  const tag = position === positions[0][0] || position === positions.at(-1)![0] ? [] : '@long';
  test(`stands at ${position}`, { tag }, async ({ page, pages }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openPage(page, pages.url, { surveys: [{ ...surveyOf(questions.nps), display: { position } }] });
    await page.evaluate(() => klankbord.open('asked'));
    const box = (await page.locator('klankbord-widget [part=card]').boundingBox())!;
    const { width, height } = page.viewportSize()!;
    expect(box.width).toBe(360);
    const left = { left: 24, center: (width - 360) / 2, right: width - 360 - 24 }[across];
    const top = { top: 24, middle: (height - box.height) / 2, bottom: height - box.height - 24 }[down];
    expect(box.x).toBeCloseTo(left, 0);
    expect(box.y).toBeCloseTo(top, 0);
  });
}

test('the page may set our custom properties and parts; the theme goes before them', async ({ page, pages }) => {
  await openPage(page, pages.url, { surveys: [surveyOf(questions.nps)], theme: { brand: '#ffd400' } });
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      'klankbord-widget{--kb-radius:3px;--kb-brand:#f00}klankbord-widget::part(question){letter-spacing:1px}',
    );
    document.adoptedStyleSheets = [sheet];
  });
  await page.evaluate(() => klankbord.open('asked'));
  const styleOf = (part: string, name: string): Promise<string> =>
    page
      .locator(`klankbord-widget [part~=${part}]`)
      .evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), name);
  expect(await styleOf('card', 'border-start-start-radius')).toBe('3px');
  expect(await styleOf('question', 'letter-spacing')).toBe('1px');
  expect(await styleOf('next', 'background-color')).toBe('rgb(255, 212, 0)');
  // Black on yellow: white could not be read.
  expect(await styleOf('next', 'color')).toBe('lch(0 0 0)');
});

for (const [brand, ink] of [
  ['#1f2a37', 100],
  ['#ffe000', 0],
  ['#757575', 100],
  ['#767676', 0],
  ['hsl(200 60% 40%)', 100],
  ['rebeccapurple', 100],
  ['white', 0],
] as const) {
  test(`the text on ${brand} is the one that can be read, on the launcher too`, async ({ page, pages }) => {
    await openPage(page, pages.url, { surveys: [surveyOf(questions.nps)], theme: { brand } });
    const colourOf = (part: string): Promise<string> =>
      page.locator(`klankbord-widget [part~=${part}]`).evaluate((element) => getComputedStyle(element).color);
    expect(await colourOf('launcher')).toBe(`lch(${ink} 0 0)`);
    await page.evaluate(() => klankbord.open('asked'));
    expect(await colourOf('next')).toBe(`lch(${ink} 0 0)`);
  });
}

test('light or dark as the theme says, else as the visitor prefers, also when that changes', async ({
  page,
  pages,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openPage(page, pages.url, { surveys: [surveyOf(questions.nps)] });
  await page.evaluate(() => klankbord.open('asked'));
  const ground = (): Promise<string> =>
    page.locator('klankbord-widget [part=card]').evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await ground()).toBe('rgb(30, 34, 39)');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(ground).toBe('rgb(255, 255, 255)');
});

test('a page that resets every style and shrinks its root font does not change the card', async ({ page, pages }) => {
  await openPage(page, pages.url, { surveys: [surveyOf(questions.nps)] });
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('html{font-size:62.5%}*{all:unset!important;color:red!important;letter-spacing:4px!important}');
    document.adoptedStyleSheets = [sheet];
  });
  await page.evaluate(() => klankbord.open('asked'));
  const look = await page.locator('klankbord-widget [part=question]').evaluate((element) => {
    const { fontSize, color, letterSpacing } = getComputedStyle(element);
    return { fontSize, color, letterSpacing };
  });
  expect(look).toEqual({ fontSize: '18px', color: 'rgb(28, 32, 38)', letterSpacing: 'normal' });
  expect((await page.locator('klankbord-widget [part=card]').boundingBox())!.width).toBe(360);
});
