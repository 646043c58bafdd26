// The examples as somebody opens them by hand: an app with routes, an interface of one's own, and the theme page.

import { serveShop } from '../../../tools/start/serveShop.mjs';
import { findAxeFaults } from '../../support/findAxeFaults';
import { expect, test as base } from '../../support/fixtures';
import { freePort } from '../../support/startCollector';

const test = base.extend<{ examples: string }>({
  examples: async ({ collector, page }, use) => {
    // Contrast is measured when nothing fades in any more.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const port = await freePort();
    const shop = await serveShop({ port, collectorPort: Number(new URL(collector.url).port) });
    await use(`http://127.0.0.1:${port}`);
    await shop.close();
  },
});

test('spa: each route is a page view; the survey of a route comes and goes with it', async ({
  page,
  examples,
  collector,
}) => {
  await page.goto(`${examples}/spa/`);
  const survey = page.locator('klankbord-survey').getByRole('group', { name: 'Did this page help you?' });
  await page.getByRole('link', { name: 'Help' }).click();
  await expect(survey).toBeVisible();
  await page.getByRole('link', { name: 'Boots' }).click();
  await expect(survey).toHaveCount(0);
  // The router has replaced the body; the button is there all the same.
  await expect(page.getByRole('button', { name: 'Feedback' })).toBeVisible();
  await page.getByRole('link', { name: 'Help' }).click();
  await page.getByRole('radio', { name: 'Thumbs up' }).click();
  await page.getByRole('textbox').fill('Nothing');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.locator('klankbord-survey [part=thanks]')).toBeVisible();
  expect(await findAxeFaults(page)).toEqual([]);
  await page.evaluate(() => klankbord.flush());
  await expect.poll(async () => (await collector.responses('spa'))[0]?.comment).toBe('Nothing');
  const names = async () => (await collector.events('spa')).map(({ name }) => name);
  await expect.poll(async () => (await names()).filter((name) => name === 'page_view')).toHaveLength(4);
  expect(await names()).not.toContain('feedback_dismissed');
});

test('headless: the rules decide, the form of the page asks, and nobody is asked twice', async ({
  page,
  examples,
  collector,
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto(`${examples}/headless/`);
  await page.waitForFunction(() => 'version' in window.klankbord);
  const form = page.getByRole('group', { name: 'Did you find it easily?' });
  await expect(form).toHaveCount(0);
  await page.getByRole('button', { name: 'Put it in the cart' }).click();
  await expect(form).toBeVisible();
  expect(await findAxeFaults(page)).toEqual([]);
  await page.getByRole('radio', { name: 'Thumbs up' }).check();
  await page.getByRole('textbox').fill('By the search');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('status')).toHaveText('Thank you.');
  await expect.poll(async () => (await collector.responses('headless'))[0]?.scores).toEqual({ rating: 2 });
  expect((await collector.responses('headless'))[0]).toMatchObject({
    comment: 'By the search',
    survey: { id: 'found' },
  });
  await page.getByRole('button', { name: 'Put it in the cart' }).click();
  await page.reload();
  await page.getByRole('button', { name: 'Put it in the cart' }).click();
  await page.waitForTimeout(300);
  await expect(form).toHaveCount(0);
  expect(await page.evaluate(() => klankbord.explain('found')[0]!.reason)).toBe('repeat');
  expect(fetched.filter((address) => address.includes('klankbord-ui'))).toEqual([]);
});

test('headless: what happens before the rules are there is asked about when they come', async ({ page, examples }) => {
  let letGo!: () => void;
  const held = new Promise<void>((done) => {
    letGo = done;
  });
  await page.route(/klankbord-senses-/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${examples}/headless/`);
  await page.waitForFunction(() => 'version' in window.klankbord);
  await page.getByRole('button', { name: 'Put it in the cart' }).click();
  letGo();
  await expect(page.getByRole('group', { name: 'Did you find it easily?' })).toBeVisible();
});

test('headless: closed without an answer it is dismissed', async ({ page, examples, collector }) => {
  await page.goto(`${examples}/headless/`);
  await page.waitForFunction(() => 'version' in window.klankbord);
  await page.getByRole('button', { name: 'Put it in the cart' }).click();
  await page.getByRole('button', { name: 'No, thank you' }).click();
  await expect(page.getByRole('status')).toHaveText('All right.');
  await page.evaluate(() => klankbord.flush());
  await expect
    .poll(async () => (await collector.events('headless')).map(({ name }) => name))
    .toContain('feedback_dismissed');
});

for (const width of [320, 1280]) {
  test(`theme: what is changed is seen at once, and stands there to be copied, ${width} px`, async ({
    page,
    examples,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${examples}/theme/`);
    const card = page.locator('klankbord-survey [part=card]').first();
    await expect(card).toBeVisible();
    await page.getByLabel('Radius').fill('0px');
    await page.getByLabel('Brand').fill('#ffd400');
    expect(await card.evaluate((element) => getComputedStyle(element).borderTopLeftRadius)).toBe('0px');
    const next = page.locator('klankbord-survey [part~=next]').first();
    expect(await next.evaluate((element) => getComputedStyle(element).color)).toBe('lch(0 0 0)');
    await expect(page.getByLabel('Style sheet')).toContainText('--kb-brand: #ffd400;');
    expect(await findAxeFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.getByLabel('Scheme').selectOption('dark');
    expect(await card.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(30, 34, 39)');
    await page.getByRole('button', { name: 'Show it over the page' }).click();
    await expect(page.getByRole('dialog', { name: 'How was your visit?' })).toBeVisible();
    expect(await findAxeFaults(page)).toEqual([]);
  });
}

test('gallery: a sentence chooses, each frame has the real widget in the state it names', async ({
  page,
  examples,
}) => {
  await page.goto(`${examples}/gallery/?type=nps&state=failed`);
  const card = page.frameLocator('iframe').getByRole('dialog', { name: /could not be stored/ });
  await expect(card).toBeVisible();
  await page.getByLabel('display').selectOption('inline');
  await page.getByLabel('state').selectOption('filled');
  await expect(page.frameLocator('iframe').getByRole('radio', { name: '9' })).toBeChecked();
  await expect(page).toHaveURL(/type=nps&display=inline/);
  await page.getByLabel('type').selectOption('all');
  await expect(page.getByRole('status')).toHaveText('23 frames.');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
