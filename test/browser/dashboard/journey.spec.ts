// The journey map as a team uses it: what it says in words, what opens, what is compared, saved, and read without seeing it.

import { readFileSync } from 'node:fs';
import { findAxeFaults } from '../../support/findAxeFaults';
import { expect, test } from '../../support/fixtures';
import { forgive401, logIn } from './logIn';
import { postVisits } from './postVisits';

test.beforeEach(async ({ page, collector, site, harm }) => {
  await postVisits(collector.url, site);
  await logIn(page, collector.url);
  forgive401(harm);
  await page.goto(`${collector.url}/${site}/journey`);
});

test('the picture alone tells what goes wrong, where, and how often', async ({ page }) => {
  const map = page.locator('.journey-map');
  await expect(map).toContainText('No results: “gloves”');
  await expect(map).toContainText('40 visits · 0 % bought');
  await expect(map).toContainText('Voucher refused on phones');
  await expect(map).toContainText('175 visits, 90 orders (51 %)');
  // Words do not run into each other.
  const boxes = await map.locator('.map-callout text').evaluateAll((texts) =>
    texts.map((text) => {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      return { left, right, top: top + 3, bottom: bottom - 3 };
    }),
  );
  expect(boxes.length).toBeGreaterThan(5);
  const touching = boxes.filter((a, index) =>
    boxes.slice(index + 1).some((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
  );
  expect(touching).toEqual([]);
});

test('a pin opens by Enter, shows what was answered there, and gives the focus back', async ({ page }) => {
  const pin = page.getByRole('button', { name: /^No results: “gloves”: 40 visits/ }).first();
  await pin.focus();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: 'No results' });
  await expect(sheet).toContainText('40 visits with it, 0 orders');
  await expect(sheet.getByText(/^No gloves, \d/).first()).toBeVisible();
  expect(await findAxeFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(pin).toBeFocused();
});

test('in the table a place stands with its own visits, and every bar is on one scale', async ({ page }) => {
  const row = page.getByRole('row', { name: /^No results/ });
  await expect(row).toContainText('above all “gloves”: 40 visits');
  const bars = page.locator('.loss-cell svg');
  const widths = await bars.evaluateAll((all) => all.map((bar) => bar.getBoundingClientRect().width));
  expect(widths.length).toBeGreaterThan(1);
  expect(new Set(widths).size).toBe(1);
  const none = await page.locator('.loss-none').evaluateAll((all) => all.map((line) => line.getAttribute('d')));
  expect(new Set(none).size).toBe(1);
});

test('on a phone a table scrolls, and its words stay whole', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  const table = page.getByRole('group', { name: 'What costs orders, worst first' });
  await expect(table).toBeVisible();
  expect(await table.evaluate((frame) => frame.scrollWidth > frame.clientWidth)).toBe(true);
  const heads = await table.locator('thead th').evaluateAll(
    (all) =>
      all.filter((head) => {
        const range = document.createRange();
        range.selectNodeContents(head);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
        return lines > (head.textContent ?? '').split(' ').length;
      }).length,
  );
  expect(heads).toBe(0);
});

test('a stage opens by a click, with what was done last', async ({ page }) => {
  await page.getByRole('button', { name: 'Searching: open what happened there' }).click();
  await expect(page.getByRole('dialog')).toContainText('no results');
  await expect(page.getByRole('dialog')).toContainText('40 visits (23 %) came no further');
});

test('two kinds of visits beside each other, in the address', async ({ page }) => {
  await page.getByLabel('Compare with').selectOption('phones');
  await expect(page).toHaveURL(/compare=phone/);
  await expect(page.locator('.journey-map')).toContainText('Dashed: phones');
  await expect(page.locator('.map-outline')).toHaveCount(6);
  await page.getByLabel('Device', { exact: true }).selectOption('desktops');
  await expect(page.locator('.journey-map')).toContainText('70 visits');
  await page.getByText('The map as a table').click();
  await expect(page.getByRole('row', { name: 'phones', exact: true })).toBeVisible();
});

test('stage, moment and survey narrow it, in the address; what is shown is saved as rows', async ({ page }) => {
  await page.getByLabel('Stage', { exact: true }).selectOption('Cart');
  await expect(page).toHaveURL(/stage=cart/);
  await expect(page.locator('.journey-map')).toContainText('115 visits');
  await page.getByLabel('Moment of truth').selectOption('Voucher refused');
  await expect(page.locator('.journey-map')).toContainText('through Cart · with “Voucher refused”');
  const narrowed = await page.locator('.journey-map').textContent();
  await page.getByRole('button', { name: 'More filters' }).click();
  await page.getByLabel('Survey', { exact: true }).selectOption('ease');
  await expect(page.locator('.journey-map')).toContainText('answers to ease');
  await page.reload();
  await expect(page.locator('.journey-map')).toContainText('answers to ease');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Problems as CSV', exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('journey-problems.csv');
  expect(readFileSync(await download.path(), 'utf8')).toMatch(/\r\nfriction,voucher-refused,/);
  await page.getByLabel('Compare with').selectOption('desktops');
  await expect(page).toHaveURL(
    /stage=cart&moment=voucher-refused&survey=ease&compare=desktop|compare=desktop.*stage=cart/,
  );
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(page).toHaveURL(/\/journey$/);
  expect(narrowed).not.toContain('No results: “gloves”');
});

test('it is saved as a drawing and as pixels that stand alone', async ({ page }) => {
  const save = async (name: string): Promise<Buffer> => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    return readFileSync(await download.path());
  };
  const svg = (await save('Save as SVG')).toString();
  expect(svg).toContain('No results: “gloves”');
  expect(svg).not.toMatch(/class=|var\(/);
  expect(svg).toMatch(/fill="rgb/);
  const png = await save('Save as PNG');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.length).toBeGreaterThan(20_000);
});

for (const [name, width] of [
  ['desktop', 1280],
  ['phone', 360],
] as const) {
  test(`nothing is cut off or unreadable on a ${name}, in both schemes`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expect(page.locator('.journey-map')).toContainText('No results: “gloves”');
      expect(await findAxeFaults(page)).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

test('no visits yet, and a reading that fails', async ({ page, harm }) => {
  await page.getByLabel('Device').selectOption('tablets');
  await expect(page.getByRole('heading', { name: 'No visits in this time' })).toBeVisible();
  await page.route('**/journey?*', (route) =>
    route.fulfill({ status: 503, json: { error: { message: 'Full disk' } } }),
  );
  await page.getByLabel('Device').selectOption('phones');
  await expect(page.getByRole('alert')).toContainText('Full disk');
  await page.unroute('**/journey?*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('.journey-map')).toBeVisible();
  harm.splice(0, harm.length, ...harm.filter((line) => !line.includes('503')));
});

test('moments: how they ended, who was asked, and what came of it', async ({ page, collector, site }) => {
  await page.goto(`${collector.url}/${site}/moments`);
  const row = page.getByRole('row', { name: /^Found nothing/ });
  await expect(row).toContainText('40');
  await expect(row).toContainText('10 asked (25 %)');
  await expect(row).toContainText('100 % left at Searching');
  await expect(page.getByText(/Asked and not asked are no comparison/)).toBeVisible();
  await expect(page.getByRole('row', { name: /^ease Found nothing/ })).toContainText('100 % (72 % to 100 %)');
  await expect(page.getByRole('row', { name: /^First time/ })).toContainText('10 finished');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await findAxeFaults(page)).toEqual([]);
  }
  await page.getByRole('button', { name: 'Found nothing' }).click();
  await expect(page.getByRole('dialog', { name: 'Found nothing' })).toContainText('40 visits with it, 0 orders');
});

test('a story says how the visit ended and which stories are like it', async ({ page, collector, site }) => {
  await page.goto(`${collector.url}/${site}/feedback`);
  await page.getByRole('link', { name: 'No gloves, 3' }).click();
  await expect(page.getByText('Left without an order, last seen at: Searching')).toBeVisible();
  const similar = page.getByRole('region', { name: 'Similar stories' });
  await expect(similar.getByRole('link').first()).toHaveText(/^No gloves, \d/);
  await expect(similar).toContainText('in common');
  expect(await findAxeFaults(page)).toEqual([]);
});
