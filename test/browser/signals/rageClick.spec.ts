// Rage clicks: angry ones are told once, and none of the many that only look like it.

import type { Page } from '@playwright/test';
import { expect, test } from '../../support/fixtures';
import { openSignalPage, toldOf } from './signalPage';

async function clickOften(page: Page, selector: string, times: number, delay = 60): Promise<void> {
  await page.locator(selector).scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await page.locator(selector).boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
  for (let i = 0; i < times; i++) {
    await page.mouse.down({ clickCount: i + 1 });
    await page.mouse.up({ clickCount: i + 1 });
    await page.waitForTimeout(delay);
  }
}

test.beforeEach(async ({ page, pages }) => {
  await openSignalPage(page, `${pages.url}/pages/clicks.html`);
});

test('three quick clicks are told, a fourth and a fifth do not tell again, the next burst does', async ({ page }) => {
  await clickOften(page, '#dead-button', 5);
  expect(await toldOf(page, 'rage_click')).toEqual([{ target: 'button[id=dead-button]' }]);
  await page.waitForTimeout(1100);
  await clickOften(page, '#dead-button', 3);
  expect(await toldOf(page, 'rage_click')).toHaveLength(2);
});

test('what is told names no text, and is found through a shadow root', async ({ page }) => {
  await clickOften(page, '#component >> #deep', 3);
  expect(await toldOf(page, 'rage_click')).toEqual([{ target: 'button[id=deep][data-kb-track=deep_click]' }]);
});

test('three clicks that take longer, lie apart or are drags are none', async ({ page }) => {
  await clickOften(page, '#dead-button', 3, 600);
  for (const selector of ['#dead-button', '#changes', '#styles']) await clickOften(page, selector, 1);
  const { x, y } = (await page.locator('#held').boundingBox())!;
  for (let i = 0; i < 4; i++) {
    await page.mouse.move(x + 30, y + 10);
    await page.mouse.down();
    await page.mouse.move(x + 50, y + 10);
    await page.mouse.up();
  }
  expect(await toldOf(page, 'rage_click')).toEqual([]);
});

test('marking a paragraph by three clicks is none', async ({ page }) => {
  await clickOften(page, '#paragraph', 3);
  expect(await page.evaluate(() => getSelection()?.toString().length)).toBeGreaterThan(10);
  expect(await toldOf(page, 'rage_click')).toEqual([]);
});

test('a key held down and a script that clicks are none', async ({ page }) => {
  await page.focus('#dead-button');
  for (let i = 0; i < 5; i++) await page.keyboard.press('Enter');
  await page.evaluate(() => {
    for (let i = 0; i < 5; i++) document.getElementById('dead-button')!.click();
  });
  expect(await toldOf(page, 'rage_click')).toEqual([]);
});

const OFTEN = [
  'minus',
  'plus',
  'icon',
  'more',
  'steered',
  'spin',
  'day',
  'date',
  'slide',
  'next',
  'game',
  'map',
  'range',
];
for (const id of [...OFTEN, 'film', 'text', 'tick', 'label', 'summary', 'own-button']) {
  const tag = ['next', 'text', 'own-button'].includes(id) ? [] : '@long';
  test(`clicking on #${id} again and again is how it is used`, { tag }, async ({ page }) => {
    await clickOften(page, `#${id}`, 4);
    expect(await toldOf(page, 'rage_click')).toEqual([]);
  });
}

test('destroy() ends it', async ({ page }) => {
  await page.evaluate(() => klankbord.destroy());
  await clickOften(page, '#dead-button', 4);
  expect(await toldOf(page, 'rage_click')).toEqual([]);
});
