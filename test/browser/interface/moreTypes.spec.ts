// The rarer question types: with keys, a mouse and a finger; what is stored; and the file they come in.

import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../../support/fixtures';
import { findAxeFaults } from '../../support/findAxeFaults';
import type { Collector } from '../../support/startCollector';
import { focused, openPage } from './openPage';
import { rarer } from './rarerSurveys';
import { questions, surveyOf } from './surveys';

const all = surveyOf(...Object.values(rarer));
const order = (page: Page): Promise<string[]> => page.locator('klankbord-widget .rank .said').allTextContents();
const said = (page: Page): Locator => page.getByRole('status');

/** What the one answer of a site holds, by question. */
async function storedOf(collector: Collector, site: string): Promise<Record<string, object>> {
  await expect.poll(() => collector.responses(site)).toHaveLength(1);
  const { answers } = (await collector.responses(site))[0]!;
  return Object.fromEntries(answers.map(({ question, ...answer }) => [question, answer]));
}

/** A finger: pressed, moved in steps, lifted. */
async function swipe(page: Page, from: { x: number; y: number }, downPx: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number): Promise<unknown> =>
    devtools.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x: from.x, y }] });
  await touch('touchStart', from.y);
  for (let step = 1; step <= 8; step += 1) await touch('touchMove', from.y + (downPx * step) / 8);
  await touch('touchEnd');
}

async function centreOf(locator: Locator): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = (await locator.boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}

test('keys alone, and what is stored', async ({ page, pages, collector, site }) => {
  await openPage(page, pages.url, { surveys: [all] });
  await page.evaluate(() => klankbord.open('asked'));

  await expect(page.getByRole('combobox', { name: 'What matters most' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+Enter');

  await expect(page.getByRole('button', { name: 'Move down: The price' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(said(page)).toHaveText('The price: place 2 of 4');
  expect(await focused(page)).toBe('Move down: The price');
  await page.keyboard.press('Enter');
  await expect(said(page)).toHaveText('The price: place 3 of 4');
  await page.keyboard.press('ArrowDown');
  // At the end it stays, and keeps the focus.
  await page.keyboard.press('ArrowDown');
  await expect(said(page)).toHaveText('The price: place 4 of 4');
  await page.keyboard.press('Shift+Tab');
  expect(await focused(page)).toBe('Move up: The price');
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+Enter');

  const row = (name: string): Locator => page.getByRole('radiogroup', { name });
  await expect(row('Delivery').getByRole('radio', { name: '1' })).toBeFocused();
  await page.keyboard.press('4');
  await expect(row('Delivery').getByRole('radio', { name: '4' })).toBeChecked();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await page.keyboard.press('2');
  await expect(row('Packaging').getByRole('radio', { name: '2' })).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(page.getByRole('textbox', { name: 'When did you order it?' })).toBeFocused();
  await page.keyboard.type('05042026');
  await page.keyboard.press('Enter');

  const slider = page.getByRole('slider', { name: 'How much would you spend' });
  await expect(slider).toBeFocused();
  await expect(slider).toHaveAttribute('aria-valuetext', 'Nothing chosen yet');
  await page.keyboard.press('ArrowLeft');
  await expect(slider).toHaveAttribute('aria-valuetext', '450');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Thank you.').first()).toBeVisible();

  const { label: dropdownLabel } = rarer.dropdown;
  const [price, weight, reviews, brand] = rarer.ranking.options.map(({ id, label }) => ({ id, label: label.en }));
  expect(await storedOf(collector, site)).toEqual({
    dropdown: { type: 'dropdown', label: dropdownLabel.en, value: [weight] },
    ranking: { type: 'ranking', label: rarer.ranking.label.en, value: [weight, reviews, price, brand] },
    matrix: {
      type: 'matrix',
      label: rarer.matrix.label,
      value: { delivery: 5, packaging: 2 },
      rows: [
        { id: 'delivery', label: 'Delivery' },
        { id: 'packaging', label: 'Packaging and return label' },
        { id: 'service', label: 'Customer service' },
      ],
      scale: [1, 5],
    },
    date: { type: 'date', label: rarer.date.label, value: '2026-05-04' },
    slider: { type: 'slider', label: rarer.slider.label, value: 450, scale: [0, 1000] },
  });
  expect((await collector.responses(site))[0]!.scores).toEqual({});
});

test('a mouse, from right to left too', async ({ page, pages, collector, site }) => {
  // Hebrew has no words of its own here: English ones, from right to left.
  await openPage(page, pages.url, { surveys: [all], locale: 'he' });
  await page.evaluate(() => klankbord.open('asked'));
  const next = page.getByRole('button', { name: 'Next' });
  await page.getByRole('combobox').selectOption({ label: 'The brand' });
  await next.click();

  const rows = page.locator('klankbord-widget .rank');
  const { x, y } = await centreOf(rows.nth(0).locator('.said'));
  const third = await centreOf(rows.nth(2));
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, third.y - 20, { steps: 6 });
  // It lies under the hand, not in its new place.
  await expect
    .poll(async () => (await centreOf(page.locator('klankbord-widget .held'))).y)
    .toBeCloseTo(third.y - 20, 0);
  expect((await order(page)).indexOf('The price')).toBe(1);
  await page.mouse.move(x, third.y + 4, { steps: 6 });
  await page.mouse.up();
  expect((await order(page)).indexOf('The price')).toBe(2);
  await expect(said(page)).toHaveText('The price: place 3 of 4');
  await expect(page.locator('klankbord-widget .held')).toHaveCount(0);
  await next.click();

  await page.getByRole('radiogroup', { name: 'Delivery' }).getByRole('radio', { name: '3' }).click();
  await next.click();
  await page.getByRole('textbox', { name: 'When did you order it?' }).fill('2026-11-20');
  await next.click();
  // The line runs the other way: a fifth from the right is a fifth of it.
  const line = page.getByRole('slider');
  const { width } = (await line.boundingBox())!;
  // Its handle of 28 px stays within.
  await line.click({ position: { x: width - 14 - (width - 28) / 5, y: 22 } });
  await expect(page.locator('klankbord-widget output')).toHaveText(/200|٢٠٠/);
  await page.getByRole('button', { name: 'Send' }).click();

  const stored = await storedOf(collector, site);
  expect(stored.ranking).toMatchObject({
    value: [{ id: 'weight' }, { id: 'reviews' }, { id: 'price' }, { id: 'brand' }],
  });
  expect(stored).toMatchObject({
    dropdown: { value: [{ id: 'brand' }] },
    matrix: { value: { delivery: 3 } },
    date: { value: '2026-11-20' },
    slider: { value: 200 },
  });
});

test.describe('a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 640 } });

  test('drags by the grip, and scrolls everywhere else', async ({ page, pages, collector, site }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openPage(page, pages.url, { surveys: [surveyOf(rarer.ranking, rarer.slider)] });
    await page.evaluate(() => klankbord.open('asked'));
    const rows = page.locator('klankbord-widget .rank');
    // Its file comes after the card.
    await rows.first().waitFor();
    const before = await order(page);
    const [first, third] = [await centreOf(rows.nth(0).locator('.grip')), await centreOf(rows.nth(2))];
    const downPx = third.y - first.y + 4;
    await swipe(page, await centreOf(rows.nth(0).locator('.said')), downPx);
    expect(await order(page)).toEqual(before);
    await swipe(page, first, downPx);
    await expect(said(page)).toHaveText('The price: place 3 of 4');
    // Right after a swipe Chromium takes a tap for the end of it.
    await expect(async () => {
      await page.getByRole('button', { name: 'Move up: The price' }).tap();
      await expect(said(page)).toHaveText('The price: place 2 of 4', { timeout: 3000 });
    }).toPass();
    await page.getByRole('button', { name: 'Next' }).tap();
    await page.getByRole('slider').tap({ position: { x: 2, y: 22 } });
    await page.getByRole('button', { name: 'Send' }).tap();
    expect(await storedOf(collector, site)).toMatchObject({
      ranking: { value: [{ id: 'weight' }, { id: 'price' }, { id: 'reviews' }, { id: 'brand' }] },
      slider: { value: 0 },
    });
  });
});

test('what is not touched is not answered; what is only clicked is', async ({ page, pages, collector, site }) => {
  const { ranking, slider } = rarer;
  await openPage(page, pages.url, {
    surveys: [surveyOf(ranking, slider, { ...ranking, id: 'kept' }, { ...slider, id: 'middle' })],
  });
  await page.evaluate(() => klankbord.open('asked'));
  const next = page.getByRole('button', { name: 'Next' });
  await next.click();
  await next.click();
  await page.getByRole('button', { name: 'This order is right' }).click();
  await expect(page.getByRole('button', { name: 'This order is right' })).toHaveAttribute('aria-pressed', 'true');
  await next.click();
  // Where the handle stands already.
  await page.getByRole('slider').click();
  await page.getByRole('button', { name: 'Send' }).click();
  expect(await storedOf(collector, site)).toEqual({
    kept: expect.objectContaining({
      value: ['price', 'weight', 'reviews', 'brand'].map((id) => expect.objectContaining({ id })),
    }),
    middle: expect.objectContaining({ value: 500 }),
  });
});

test('what is required is asked for where it is missing', async ({ page, pages }) => {
  const required = Object.values(rarer).map((question) => ({ ...question, required: true }));
  await openPage(page, pages.url, { surveys: [surveyOf(...required)] });
  await page.evaluate(() => klankbord.open('asked'));
  const fault = page.locator('klankbord-widget [part=fault]');
  const next = page.getByRole('button', { name: 'Next' });
  await next.click();
  await expect(fault).toHaveText('Choose an answer to go on.');
  await page.getByRole('combobox').selectOption('brand');
  await next.click();
  await next.click();
  await expect(fault).toHaveText('Choose an answer to go on.');
  await page.getByRole('button', { name: 'This order is right' }).click();
  await next.click();
  await page.getByRole('radiogroup', { name: 'Delivery' }).getByRole('radio', { name: '3' }).click();
  await next.click();
  await expect(fault).toHaveText('Give every row a score to go on.');
  await expect(page.getByRole('radiogroup', { name: 'Packaging' }).getByRole('radio', { name: '1' })).toBeFocused();
  for (const name of ['Packaging', 'service'])
    await page.getByRole('radiogroup', { name }).getByRole('radio', { name: '1' }).click();
  await next.click();
  const day = page.getByRole('textbox', { name: 'When did you order it?' });
  await expect(page.getByText('From Jan 1, 2026 · Until Dec 31, 2026')).toBeVisible();
  await day.fill('2025-12-31');
  await next.click();
  await expect(fault).toHaveText('Choose a full date that is allowed here.');
  // A part of a date is not an answer, and is not lost without a word.
  await day.fill('2026-01-01');
  await day.press('Backspace');
  await next.click();
  await expect(fault).toHaveText('Choose a full date that is allowed here.');
  await day.fill('2026-01-01');
  await next.click();
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(fault).toHaveText('Choose an answer to go on.');
});

for (const width of [320, 1280])
  test(`the words of a row stand ${width === 320 ? 'above' : 'beside'} its scale, ${width} px`, async ({
    page,
    pages,
  }) => {
    await page.setViewportSize({ width, height: 720 });
    await openPage(page, pages.url, { surveys: [surveyOf(rarer.matrix)] });
    await page.evaluate(() => klankbord.open('asked'));
    await page.locator('klankbord-widget .scored').first().waitFor();
    expect(await isBeside(page)).toBe(width === 1280);
  });

/** Whether a row's scale stands beside its words. */
async function isBeside(page: Page): Promise<boolean> {
  const row = page.locator('klankbord-widget .scored').first();
  const words = (await row.locator('legend').boundingBox())!;
  return (await row.locator('.scale').boundingBox())!.y < words.y + words.height;
}

test.describe('the file they come in', () => {
  const FILE = '**/klankbord-more-*.js';

  test('is not fetched for a survey without them', async ({ page, pages }) => {
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    await openPage(page, pages.url, { surveys: [surveyOf(questions.nps, questions.long), { ...all, id: 'other' }] });
    await page.evaluate(() => klankbord.open('asked'));
    await page.keyboard.press('9');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox')).toBeVisible();
    const isMore = (path: string): boolean => path.startsWith('/klankbord-more-');
    expect(fetched.some((path) => path.startsWith('/klankbord-ui-'))).toBe(true);
    expect(fetched.filter(isMore)).toEqual([]);
    await page.evaluate(() => klankbord.open('other'));
    await expect(page.getByRole('combobox')).toBeVisible();
    expect(fetched.filter(isMore)).toHaveLength(1);
  });

  test('comes late: the question stands there, and waits', async ({ page, pages }) => {
    let release!: () => void;
    const held = new Promise<void>((done) => (release = done));
    await page.route(FILE, async (route) => {
      await held;
      await route.continue();
    });
    await openPage(page, pages.url, { surveys: [surveyOf({ ...rarer.slider, required: true }, questions.nps)] });
    await page.evaluate(() => klankbord.open('asked'));
    await expect(page.getByRole('dialog', { name: 'How much would you spend on a tent?' })).toBeVisible();
    await expect(page.locator('klankbord-widget [part=skeleton]')).toBeVisible();
    expect(await findAxeFaults(page)).toEqual([]);
    // It is not skipped by a hasty hand.
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('button', { name: 'Next' })).toHaveAttribute('aria-disabled', 'true');
    release();
    await expect(page.getByRole('slider')).toBeFocused();
  });

  test('cannot be fetched: the survey says so, goes on without, and tries again', async ({
    page,
    pages,
    harm,
    collector,
    site,
  }) => {
    let isBlocked = true;
    // Words that are still coming in are paler than they will be.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.route(FILE, (route) => (isBlocked ? route.abort() : route.continue()));
    await openPage(page, pages.url, {
      surveys: [surveyOf({ ...rarer.dropdown, required: true }, questions.nps, rarer.slider)],
    });
    await page.evaluate(() => {
      const codes: string[] = [];
      (window as unknown as { codes: string[] }).codes = codes;
      klankbord.on('diagnostic', ({ code }) => codes.push(code));
    });
    await page.evaluate(() => klankbord.open('asked'));
    const told = page.getByText('This question could not be loaded.');
    await expect(told).toBeVisible();
    expect(await page.evaluate(() => (window as unknown as { codes: string[] }).codes)).toContain(
      'interface-unreachable',
    );
    expect(await findAxeFaults(page)).toEqual([]);
    // What could not be shown is not required.
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('radio', { name: '9' }).click();
    await expect(told).toBeVisible();
    isBlocked = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('slider')).toBeFocused();
    await page.keyboard.press('End');
    await page.getByRole('button', { name: 'Send' }).click();
    expect(await storedOf(collector, site)).toMatchObject({ nps: { value: 9 }, slider: { value: 1000 } });
    harm.splice(0, harm.length, ...harm.filter((line) => !line.includes('Failed to load resource')));
  });
});
