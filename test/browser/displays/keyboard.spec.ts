// Each display with the keyboard alone: Escape closes, the focus returns, and a modal keeps it.

import { expect, test } from '../../support/fixtures';
import { focused, openPage } from '../interface/openPage';
import { displays, showByRule, surveys } from './displays';

const question = 'Would you recommend us to a friend or colleague?';
const floating = ['popover', 'bar', 'edge', 'inline'] as const;

for (const id of Object.keys(displays)) {
  test(`${id}: opened by hand it has the focus; Escape closes it and gives the focus back`, async ({ page, pages }) => {
    await openPage(page, pages.url, { surveys });
    await page.getByRole('link', { name: 'More jackets' }).focus();
    await page.evaluate((survey) => klankbord.open(survey), id);
    const group = page.getByRole(id === 'inline' ? 'group' : 'dialog', { name: question });
    await expect(group).toBeVisible();
    await page.keyboard.press('4');
    await expect(page.getByRole('radio', { name: '4' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.locator('klankbord-widget [part=card]')).toHaveCount(0);
    expect(await focused(page)).toBe('More jackets');
  });
}

for (const id of floating) {
  test(`${id}: shown by a rule it leaves the focus alone`, async ({ page, pages }) => {
    await openPage(page, pages.url, { surveys });
    await page.getByRole('link', { name: 'More jackets' }).focus();
    await showByRule(page, id);
    const first = id === 'edge' ? page.getByRole('button', { name: 'Feedback' }) : page.getByText(question).first();
    await expect(first).toBeVisible();
    expect(await focused(page)).toBe('More jackets');
  });
}

for (const overlay of ['modal', 'modal-top'] as const) {
  test(`${overlay}: the focus stays in it, and the page behind cannot be used`, async ({ page, pages }) => {
    await openPage(page, pages.url, { surveys });
    await page.getByRole('link', { name: 'More jackets' }).focus();
    await showByRule(page, overlay);
    await expect(page.getByRole('dialog', { name: question })).toBeVisible();
    await expect(page.getByRole('radio', { name: '0', exact: true })).toBeFocused();
    const seen = new Set<string>();
    for (let presses = 0; presses < 8; presses++) {
      await page.keyboard.press('Tab');
      seen.add(await focused(page));
    }
    expect([...seen]).toEqual(expect.arrayContaining(['Next', 'Close']));
    expect([...seen]).not.toEqual(expect.arrayContaining(['More jackets']));
    await page.evaluate(() => document.querySelector('a')!.focus());
    expect(await focused(page)).not.toBe('More jackets');
    await page.getByRole('button', { name: 'Close' }).focus();
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('More jackets');
  });
}

test('the way back of a phone closes a modal as its button does', async ({ page, pages }) => {
  await openPage(page, pages.url, { surveys });
  await page.evaluate(() => {
    window.heard = [];
    klankbord.on('dismissed', ({ survey }) => window.heard.push(survey));
    return klankbord.open('modal');
  });
  // What the platform does for a close request.
  await page.evaluate(() => document.querySelector('klankbord-widget')!.shadowRoot!.querySelector('dialog')!.close());
  await expect(page.locator('klankbord-widget [part=card]')).toHaveCount(0);
  expect(await page.evaluate(() => window.heard)).toEqual(['modal']);
});

test('a tab at the side: shown once, opens its survey, and is gone with it', async ({
  page,
  pages,
  collector,
  site,
}) => {
  await openPage(page, pages.url, { surveys, launcher: 'none' });
  await showByRule(page, 'edge');
  const tab = page.getByRole('button', { name: 'Feedback' });
  await expect(tab).toBeVisible();
  const box = (await tab.boundingBox())!;
  expect(box.x).toBe(0);
  expect(box.height).toBeGreaterThan(box.width);
  expect(box.width).toBeGreaterThanOrEqual(44);
  await tab.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: question })).toBeVisible();
  await expect(tab).toBeHidden();
  expect((await page.locator('klankbord-widget [part=card]').boundingBox())!.x).toBe(24);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(tab).toHaveCount(0);
  await page.evaluate(() => klankbord.flush());
  const told = async (): Promise<string[]> =>
    (await collector.events(site)).map(({ name }) => name).filter((name) => name.startsWith('feedback'));
  await expect.poll(told).toEqual(['feedback_shown', 'feedback_dismissed']);
});

test('a tab whose interface cannot be fetched says so, and works the next time', async ({ page, pages, harm }) => {
  let isDown = true;
  await page.route('**/klankbord-ui-*.js', (route) => (isDown ? route.abort() : route.continue()));
  await openPage(page, pages.url, { surveys, launcher: 'none' });
  await showByRule(page, 'edge');
  await page.getByRole('button', { name: 'Feedback' }).click();
  const again = page.getByRole('button', { name: 'Could not be loaded. Try again' });
  await expect(again).toBeVisible();
  isDown = false;
  await expect(async () => {
    await again.click({ timeout: 1000 });
    await expect(page.getByRole('dialog', { name: question })).toBeVisible({ timeout: 1000 });
  }).toPass();
  // The browser tells of the request that failed.
  harm.length = 0;
});

declare global {
  interface Window {
    heard: string[];
  }
}
