// Dead clicks: told where nothing answers, and nowhere else.

import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from '../../support/fixtures';
import { openSignalPage, toldOf } from './signalPage';

/** A little more than the time a page has for an answer. */
const WAIT_MS = 3200;

/** Clicks on each in a page of its own (an answer counts for all clicks of a page), and gives what was told. */
async function clickEach(context: BrowserContext, url: string, ids: string[]): Promise<Record<string, unknown[]>> {
  // All are open before the first click: a page that opens takes the focus from another, and that is an answer.
  const pages = await Promise.all(ids.map(async () => context.newPage()));
  for (const page of pages) await openSignalPage(page, `${url}/pages/clicks.html`);
  const told = await Promise.all(
    ids.map(async (id, index) => {
      const page = pages[index]!;
      await page.locator(`#${id}`).click({ force: true });
      await page.waitForTimeout(WAIT_MS);
      const targets = page.url().includes('clicks.html') ? await toldOf(page, 'dead_click') : [];
      return [id, targets.map(({ target }) => target)] as const;
    }),
  );
  await Promise.all(pages.map((page) => page.close()));
  return Object.fromEntries(told);
}

test('what nothing answers is told, with an element and no text', async ({ context, pages }) => {
  const ids = ['dead-button', 'dead-link', 'dead-script', 'dead-role', 'inside', 'script-only', 'ours', 'beacon'];
  expect(await clickEach(context, pages.url, [...ids, 'prevented', 'held-submit'])).toEqual({
    'dead-button': ['button[id=dead-button]'],
    'dead-link': ['a[id=dead-link]'],
    'dead-script': ['a[id=dead-script]'],
    'dead-role': ['span[id=dead-role][role=button]'],
    inside: ['b[id=inside]'],
    'script-only': ['button[id=script-only]'],
    ours: ['button[id=ours]'],
    beacon: ['button[id=beacon]'],
    prevented: ['a[id=prevented]'],
    'held-submit': ['button[id=held-submit]'],
  });
});

const silent = (ids: string[]) => Object.fromEntries(ids.map((id) => [id, []]));

const ANSWERED = [
  'changes',
  'styles',
  'moves',
  'requests',
  'focuses',
  'selects',
  'scrolls',
  'dialogs',
  'popovers',
  'shadows',
];
for (const [what, ids] of [
  ['every kind of answer counts', [...ANSWERED, 'blurs', 'resets']],
  ['links that lead on', ['blank', 'mail', 'phone', 'file', 'place', 'off']],
  [
    'fields, media, text and what is ours',
    ['text', 'tick', 'choice', 'long', 'label', 'summary', 'film', 'plain', 'own-button'],
  ],
  [
    'what is used by clicking again and again',
    ['plus', 'icon', 'more', 'day', 'slide', 'next', 'game', 'map', 'range'],
  ],
] as const) {
  test(`${what}: not told`, { tag: what.startsWith('links') ? [] : '@long' }, async ({ context, pages }) => {
    expect(await clickEach(context, pages.url, [...ids])).toEqual(silent([...ids]));
  });
}

const open = (page: Page, url: string) => openSignalPage(page, `${url}/pages/clicks.html`);

test('several clicks on one dead thing are told once, with a key too', { tag: '@long' }, async ({ page, pages }) => {
  await open(page, pages.url);
  for (let i = 0; i < 3; i++) await page.locator('#dead-button').click();
  await page.waitForTimeout(WAIT_MS);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(WAIT_MS);
  expect(await toldOf(page, 'dead_click')).toHaveLength(2);
});

test('clicks with a key held down, and clicks of scripts, are not told', async ({ page, pages }) => {
  await open(page, pages.url);
  await page.locator('#dead-button').click({ modifiers: ['Shift'] });
  await page.evaluate(() => document.getElementById('dead-role')!.click());
  await page.waitForTimeout(WAIT_MS);
  expect(await toldOf(page, 'dead_click')).toEqual([]);
});

test('a page on its way from a slow server is an answer', async ({ page, pages }) => {
  const told: string[] = [];
  await page.exposeFunction('tell', (name: string) => told.push(name));
  await page.route('**/slow.html', (route) => {
    setTimeout(() => void route.abort().catch(() => 0), 8000);
  });
  await open(page, pages.url);
  await page.evaluate(() => {
    klankbord.on('event', ({ name }) => (window as unknown as { tell(name: string): void }).tell(name));
    document.getElementById('goes')!.focus();
  });
  await page.keyboard.press('Enter');
  await page.waitForTimeout(WAIT_MS);
  expect(told).not.toContain('dead_click');
});

test('our own posts are no answer', async ({ page, pages }) => {
  await open(page, pages.url);
  await page.locator('#dead-button').click();
  await page.evaluate(async () => {
    await klankbord.track('own_post');
    await klankbord.flush();
  });
  await page.waitForTimeout(WAIT_MS);
  expect(await toldOf(page, 'dead_click')).toHaveLength(1);
});

test('destroy() ends it, also for a click that waits', async ({ page, pages }) => {
  await open(page, pages.url);
  await page.locator('#dead-button').click();
  await page.evaluate(() => klankbord.destroy());
  await page.locator('#dead-role').click();
  await page.waitForTimeout(WAIT_MS);
  expect(await toldOf(page, 'dead_click')).toEqual([]);
});
