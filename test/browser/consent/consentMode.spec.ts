// Google's consent mode: held back by a default, decided by an update, early and late, with what is stored and sent.

import type { Page } from '@playwright/test';
import { expect, test } from '../../support/fixtures';
import { countPosts, dumpPage, empty } from '../../support/dumpPage';

const consentOf = (page: Page): Promise<object> => page.evaluate(async () => (await klankbord.status()).consent);
const followed = (choice: string): object => ({ feedback: 'granted', behaviour: choice, identity: choice });
/** Runs before the script of every page of this test. */
const before = (page: Page, ...calls: unknown[][]): Promise<unknown> =>
  page.addInitScript((given) => {
    Object.assign(window, {
      before() {
        for (const call of given) window.gtag(...call);
      },
    });
  }, calls);
const say = (kind: string, storage: string, more: object = {}): unknown[] => [
  'consent',
  kind,
  { analytics_storage: storage, ...more },
];
const shop = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    window.gtag('event', 'search', { search_term: 'tent' });
    return klankbord.track('view_cart');
  });
const marker = (site: string): Record<string, unknown> => ({ [`kb:${site}:consent`]: 'behaviour,identity' });

test('a default that is denied: nothing is stored or sent, also when the page is left; then granted', async ({
  page,
  pages,
  collector,
  site,
}) => {
  await before(page, say('default', 'denied'));
  const posts = countPosts(page);
  await page.goto(`${pages.url}/pages/consent.html`);
  await shop(page);
  await page.evaluate(() => klankbord.flush());
  expect(await consentOf(page)).toEqual(followed('pending'));
  expect(await dumpPage(page)).toEqual(empty());
  await page.reload();
  expect(await dumpPage(page)).toEqual(empty());
  expect(posts()).toBe(0);
  await shop(page);
  await page.getByText('Fine').click();
  expect(await consentOf(page)).toEqual(followed('granted'));
  await page.evaluate(() => klankbord.flush());
  const names = (await collector.events(site)).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['session_start', 'page_view', 'search', 'view_cart', 'consent']));
  // Of the first load nothing is left: it was never kept.
  expect(names.filter((name) => name === 'search')).toHaveLength(1);
});

test('then denied: the memory is empty, the choice is kept, and it lasts over a default', async ({
  page,
  pages,
  collector,
  site,
}) => {
  await before(page, say('default', 'denied'));
  const posts = countPosts(page);
  await page.goto(`${pages.url}/pages/consent.html`);
  await shop(page);
  await page.getByText('No').click();
  expect(await dumpPage(page)).toEqual(empty(marker(site)));
  expect(await page.evaluate(() => klankbord.journey().trail)).toEqual([]);
  await page.reload();
  expect(await consentOf(page)).toEqual(followed('denied'));
  await shop(page);
  await page.evaluate(() => klankbord.flush());
  expect(await dumpPage(page)).toEqual(empty(marker(site)));
  expect([posts(), await collector.events(site)]).toEqual([0, []]);
  // The visitor thinks again.
  await page.getByText('Fine').click();
  expect(await consentOf(page)).toEqual(followed('granted'));
  expect((await dumpPage(page)).local).not.toHaveProperty(`kb:${site}:consent`);
});

test('a visitor who agreed before stays the same one, though every page begins held back', async ({
  page,
  pages,
  collector,
  site,
}) => {
  await before(page, say('default', 'denied'));
  await page.goto(`${pages.url}/pages/consent.html`);
  await page.getByText('Fine').click();
  await shop(page);
  await page.reload();
  const held = await dumpPage(page);
  await shop(page);
  expect((await dumpPage(page)).local).toEqual(held.local);
  await page.getByText('Fine').click();
  await page.evaluate(() => klankbord.flush());
  await expect.poll(async () => (await collector.events(site)).length).toBeGreaterThan(6);
  const events = await collector.events(site);
  expect(new Set(events.map(({ visitor }) => visitor)).size).toBe(1);
  expect(new Set(events.map(({ session }) => session)).size).toBe(1);
  expect(events.filter(({ name }) => name === 'session_start')).toHaveLength(1);
  const trail = await page.evaluate(() => klankbord.journey().trail.map(({ name }) => name));
  expect(trail.filter((name) => name === 'view_cart')).toHaveLength(2);
});

test('an update that stands there already counts at once: no event tells of a change that was none', async ({
  page,
  pages,
  collector,
  site,
}) => {
  await before(page, say('default', 'denied'), say('update', 'granted'));
  await page.goto(`${pages.url}/pages/consent.html`);
  await shop(page);
  await page.evaluate(() => klankbord.flush());
  const names = (await collector.events(site)).map(({ name }) => name);
  expect(names).toContain('search');
  expect(names).not.toContain('consent');
});

test('a default that comes late takes back what was stored, and gives it back with the word', async ({
  page,
  pages,
  site,
  harm,
}) => {
  await page.route('**/v1/batch', (route) => route.abort());
  await page.goto(`${pages.url}/pages/consent.html`);
  await shop(page);
  await expect.poll(async () => (await dumpPage(page)).queue).toBeGreaterThan(2);
  await page.evaluate((call) => window.gtag(...call), say('default', 'denied'));
  await expect.poll(async () => (await dumpPage(page)).queue).toBe(0);
  const { local } = await dumpPage(page);
  expect(Object.keys(local).filter((name) => /:(v|s|u|j:.*|x:.*)$/.test(name))).toEqual([]);
  await page.getByText('Fine').click();
  await expect.poll(async () => (await dumpPage(page)).queue).toBeGreaterThan(2);
  expect((await dumpPage(page)).local).toHaveProperty(`kb:${site}:v`);
  // The endpoint was cut off.
  harm.length = 0;
});

test('a late refusal empties everything', async ({ page, pages, site, harm }) => {
  await page.route('**/v1/batch', (route) => route.abort());
  await page.goto(`${pages.url}/pages/consent.html`);
  await shop(page);
  await page.evaluate(() => window.dataLayer.push({ event: 'purchase', transaction_id: 'T-1' }));
  await page.evaluate(() => klankbord.flush().catch(() => 0));
  await page.getByText('No').click();
  await expect.poll(async () => (await dumpPage(page)).queue, { intervals: [50] }).toBe(0);
  const { local, session } = await dumpPage(page);
  // Answers may still be sent, so how the endpoint fared is still known.
  const left = Object.keys(local).filter((name) => !name.startsWith(`kb:${site}:r:`));
  expect([left, session]).toEqual([[`kb:${site}:consent`], {}]);
  // The endpoint was cut off.
  harm.length = 0;
});

test.describe('whose word counts', () => {
  for (const [name, calls, wanted] of [
    [
      'of two regions the stricter',
      [say('default', 'denied', { region: ['NL'] }), say('default', 'granted')],
      'pending',
    ],
    ['a default that is granted', [say('default', 'granted')], 'granted'],
    ['another kind of storage', [['consent', 'default', { ad_storage: 'denied' }]], 'granted'],
    ['an update before its default', [say('update', 'granted'), say('default', 'denied')], 'granted'],
  ] as const) {
    test(name, async ({ page, pages }) => {
      await before(page, ...(calls as unknown as unknown[][]));
      await page.goto(`${pages.url}/pages/consent.html`);
      expect(await consentOf(page)).toEqual(followed(wanted));
    });
  }

  test('the site’s own option goes before consent mode', async ({ page, pages }) => {
    await before(page, say('default', 'denied'), say('update', 'denied'));
    await page.goto(`${pages.url}/pages/ownWord.html`);
    expect(await consentOf(page)).toEqual(followed('granted'));
  });

  test('what a consent tool pushes as an event is not read', async ({ page, pages }) => {
    await page.goto(`${pages.url}/pages/consent.html`);
    await page.evaluate(() => window.dataLayer.push({ event: 'consent_update', analytics_storage: 'denied' }));
    expect(await consentOf(page)).toEqual(followed('granted'));
  });
});
