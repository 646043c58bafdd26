// For everything that goes on in a page a survey waits, says why, and comes when it is over.

import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../../support/fixtures';
import { whenReady } from '../../support/whenReady';

const survey = {
  id: 'asked',
  when: { event: 'share' },
  questions: [{ id: 'score', type: 'rating', label: 'How was it?' }],
};
const open = async (page: Page, url: string, options: object = {}, path = 'index.html'): Promise<void> => {
  await page.goto(`${url}/${path}#${encodeURIComponent(JSON.stringify({ surveys: [survey], ...options }))}`);
  await loaded(page);
};
const loaded = (page: Page): Promise<unknown> => whenReady(page);
const come = (page: Page): Promise<unknown> => page.evaluate(() => klankbord.track('share'));
const told = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as { told: string[] }).told);
const why = (page: Page): Promise<string> =>
  page.evaluate(() => klankbord.explain('asked').map(({ decision, reason }) => `${decision} ${reason}`)[0]!);
const card = (page: Page): Locator => page.getByRole('dialog', { name: 'How was it?' });

/** Its moment comes while something goes on: nothing is seen, the reason is told; then it is over and the survey is there. */
async function waits(page: Page, reason: string, over: () => Promise<unknown>): Promise<void> {
  await come(page);
  await expect.poll(() => told(page)).toEqual([`suppressed asked ${reason}`]);
  expect(await why(page)).toBe(`wait ${reason}`);
  await expect(card(page)).toHaveCount(0);
  await over();
  await expect(card(page)).toBeVisible({ timeout: 15_000 });
}

test('nothing goes on: it comes at once', async ({ page, pages }) => {
  await open(page, pages.url);
  await come(page);
  await expect(card(page)).toBeVisible();
  expect(await told(page)).toEqual(['shown asked']);
});

test('typing', async ({ page, pages }) => {
  await open(page, pages.url);
  await page.locator('#street').focus();
  await page.keyboard.type('Canal street 1');
  await waits(page, 'typing', async () => undefined);
});

test('a click', async ({ page, pages }) => {
  await open(page, pages.url);
  await page.click('#button');
  await waits(page, 'click', async () => undefined);
});

test('a click that a script makes up is no act of the visitor', { tag: '@long' }, async ({ page, pages }) => {
  await open(page, pages.url);
  await page.evaluate(() => document.querySelector<HTMLElement>('#button')!.click());
  await come(page);
  await expect(card(page)).toBeVisible();
  expect(await told(page)).toEqual(['shown asked']);
});

test('payment: in the field of a card', async ({ page, pages }) => {
  await open(page, pages.url);
  await page.locator('#card').focus();
  await waits(page, 'payment', () => page.locator('#street').focus());
});

test('payment: in the frame of somebody else', { tag: '@long' }, async ({ page, pages }) => {
  await open(page, pages.url);
  await page.frameLocator('#frame').locator('#number').focus();
  await waits(page, 'payment', () => page.locator('#button').focus());
});

test('payment: a form with a card in it was sent', { tag: '@long' }, async ({ page, pages }) => {
  await open(page, pages.url);
  await page.evaluate(() => document.querySelector<HTMLFormElement>('#form')!.requestSubmit());
  const sent = Date.now();
  await waits(page, 'payment', async () => undefined);
  expect(Date.now() - sent).toBeGreaterThan(8000);
});

test('a video that plays', async ({ page, pages }) => {
  await open(page, pages.url);
  await page.evaluate(() => (window as unknown as { playVideo(): Promise<void> }).playVideo());
  await waits(page, 'video', () => page.evaluate(() => document.querySelector('video')!.pause()));
});

test('a video that plays without sound and without end is decoration', { tag: '@long' }, async ({ page, pages }) => {
  await open(page, pages.url);
  await page.evaluate(() => {
    document.querySelector('video')!.loop = true;
    return (window as unknown as { playVideo(): Promise<void> }).playVideo();
  });
  await come(page);
  await expect(card(page)).toBeVisible();
});

test('a dialog of the host', async ({ page, pages }) => {
  await open(page, pages.url);
  await page.evaluate(() => document.querySelector('dialog')!.showModal());
  await waits(page, 'host-modal', () => page.evaluate(() => document.querySelector('dialog')!.close()));
});

test('what says that it is a modal is one, as long as it is in sight', { tag: '@long' }, async ({ page, pages }) => {
  const drawer = (hidden: boolean): Promise<unknown> =>
    page.evaluate((is) => document.querySelector('#drawer')!.toggleAttribute('hidden', is), hidden);
  await open(page, pages.url);
  await drawer(false);
  await waits(page, 'host-modal', () => drawer(true));
});

test('a hidden tab', async ({ page, pages }) => {
  await page.addInitScript(() => {
    const turned = { hidden: false };
    Object.defineProperty(document, 'visibilityState', { get: () => (turned.hidden ? 'hidden' : 'visible') });
    Object.assign(window, {
      turn: (hidden: boolean) => {
        turned.hidden = hidden;
        document.dispatchEvent(new Event('visibilitychange'));
      },
    });
  });
  const turn = (hidden: boolean): Promise<unknown> =>
    page.evaluate((is) => (window as unknown as { turn(hidden: boolean): void }).turn(is), hidden);
  await open(page, pages.url);
  await turn(true);
  await waits(page, 'hidden', () => turn(false));
});

test('another survey, also in another tab', { tag: '@long' }, async ({ page, pages, context }) => {
  const two = { ...survey, id: 'other', when: { event: 'sign_up' } };
  const etiquette = { perSession: 9, quietTime: '0s' };
  await open(page, pages.url, { etiquette, surveys: [survey, two] });
  const tab = await context.newPage();
  await open(tab, pages.url, { etiquette, surveys: [survey, two] });
  await tab.evaluate(() => klankbord.track('sign_up'));
  await expect(card(tab)).toBeVisible();
  await waits(page, 'on-screen', () => tab.getByRole('button', { name: 'Close' }).click());
});

test('what waited on one page is asked on the next; what is over for good is not', async ({ page, pages }) => {
  await open(page, pages.url);
  await page.locator('#card').focus();
  await come(page);
  await expect.poll(() => told(page)).toEqual(['suppressed asked payment']);
  await page.evaluate(() => location.assign('/second.html'));
  await page.waitForURL('**/second.html');
  await loaded(page);
  await expect(card(page)).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.goto(`${pages.url}/index.html`);
  await loaded(page);
  await expect.poll(() => told(page)).toEqual(['suppressed asked repeat']);
  await expect(card(page)).toHaveCount(0);
});

test('what waited is not asked where it does not belong, and still is where it does', { tag: '@long' }, async ({
  page,
  pages,
}) => {
  const here = { ...survey, when: { all: [{ event: 'share' }, { url: '*/index.html' }] } };
  await open(page, pages.url, { surveys: [here] });
  await page.locator('#card').focus();
  await come(page);
  await expect.poll(() => told(page)).toEqual(['suppressed asked payment']);
  await page.evaluate(() => location.assign('/second.html'));
  await page.waitForURL('**/second.html');
  await loaded(page);
  await page.waitForTimeout(1500);
  await expect(card(page)).toHaveCount(0);
  await page.goto(`${pages.url}/index.html`);
  await loaded(page);
  await expect(card(page)).toBeVisible();
});

test('what waits long is offered by the launcher, which then opens it', { tag: '@long' }, async ({ page, pages }) => {
  await open(page, pages.url);
  const launcher = page.getByRole('button', { name: 'Feedback' });
  await page.evaluate(() => document.querySelector('#drawer')!.toggleAttribute('hidden', false));
  await come(page);
  await expect(launcher).not.toHaveAttribute('data-waits');
  await expect(launcher).toHaveAttribute('data-waits', '', { timeout: 15_000 });
  await launcher.click();
  await expect(card(page)).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(launcher).not.toHaveAttribute('data-waits');
});

test('a reason is told once a session, over page loads, and recorded as an event', async ({
  page,
  pages,
  collector,
  site,
}) => {
  await open(page, pages.url, { etiquette: { perSession: 0 } });
  await come(page);
  await expect.poll(() => told(page)).toEqual(['suppressed asked session-budget']);
  await page.reload();
  await loaded(page);
  await come(page);
  await page.waitForTimeout(1000);
  expect(await told(page)).toEqual([]);
  await page.evaluate(() => klankbord.flush());
  const events = (await collector.events(site)).filter(({ name }) => name === 'feedback_suppressed');
  expect(events.map(({ props }) => props)).toEqual([{ survey: 'asked', reason: 'session-budget' }]);
});
