// An interface of one's own has the same rules: what is shown, closed and answered there counts as ours does.

import type { Page } from '@playwright/test';
import { expect, test } from '../../support/fixtures';
import { whenReady } from '../../support/whenReady';

const ask = (id: string, more: object = {}) => ({
  id,
  when: { event: 'share' },
  questions: [{ id: 'score', type: 'rating', label: 'How was it?' }],
  ...more,
});
const open = async (page: Page, url: string, options: object): Promise<void> => {
  await page.goto(`${url}/index.html#${encodeURIComponent(JSON.stringify({ ui: false, ...options }))}`);
  await whenReady(page);
};
const next = (page: Page): Promise<string | undefined> => page.evaluate(() => klankbord.nextSurvey()?.id);
const why = (page: Page, id: string): Promise<string | undefined> =>
  page.evaluate((one) => klankbord.explain(one)[0]?.reason, id);
const loose = { perSession: 9, quietTime: '0s' };

test('the next survey stays so until it is told as shown; then the budget of the session is spent', async ({
  page,
  pages,
}) => {
  await open(page, pages.url, { surveys: [ask('low'), ask('high', { priority: 1 })] });
  expect(await next(page)).toBeUndefined();
  await page.evaluate(() => klankbord.track('share'));
  await page.waitForTimeout(300);
  expect([await next(page), await next(page)]).toEqual(['high', 'high']);
  await page.evaluate(() => klankbord.shown('high'));
  expect(await next(page)).toBeUndefined();
  expect(await why(page, 'low')).toBe('session-budget');
  expect(await why(page, 'high')).toBe('repeat');
});

test('closed, answered, and said of one’s own accord', async ({ page, pages }) => {
  await open(page, pages.url, { etiquette: loose, surveys: [ask('a', { priority: 1 }), ask('b')] });
  await page.evaluate(async () => {
    await klankbord.track('share');
    klankbord.shown('a');
  });
  expect(await why(page, 'b')).toBe('on-screen');
  await page.evaluate(() => klankbord.dismissed('a'));
  expect(await next(page)).toBe('b');
  await page.evaluate(async () => {
    klankbord.shown('b');
    await klankbord.feedback({ survey: 'b', scores: { rating: 4 } });
  });
  // It was asked for: nothing of one's own accord.
  await page.reload();
  await whenReady(page);
  await page.evaluate(() => klankbord.track('share'));
  expect([await why(page, 'a'), await why(page, 'b')]).toEqual(['repeat', 'repeat']);
  await open(page, pages.url, { etiquette: loose, surveys: [ask('c')] });
  await page.reload();
  await whenReady(page);
  await page.evaluate(() => klankbord.track('share'));
  expect(await next(page)).toBe('c');
  await page.evaluate(() => klankbord.feedback({ comment: 'The button is broken' }));
  expect(await why(page, 'c')).toBe('own-feedback');
  expect(await next(page)).toBeUndefined();
});

test('where nothing may be remembered there is no next survey', async ({ page, pages }) => {
  await open(page, pages.url, { surveys: [ask('a')], consent: { feedback: 'pending', behaviour: 'granted' } });
  await page.evaluate(() => klankbord.track('share'));
  expect([await next(page), await why(page, 'a')]).toEqual([undefined, 'repeat']);
  await page.waitForTimeout(1000);
  // Told once, though it cannot be written down that it was.
  expect(await page.evaluate(() => (window as unknown as { told: string[] }).told)).toEqual(['suppressed a repeat']);
  await page.evaluate(() => klankbord.consent('granted'));
  expect(await next(page)).toBe('a');
});

test('with Global Privacy Control the day stands in for the session, and only survey, outcome and day are kept', async ({
  page,
  pages,
  site,
}) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', { get: () => true }));
  const here = { when: { url: '*' } };
  await open(page, pages.url, {
    surveys: [ask('a', { ...here, priority: 1 }), ask('b', here), ask('c', { ...here, sample: 0.9 })],
  });
  expect(await next(page)).toBe('a');
  await page.evaluate(() => klankbord.shown('a'));
  await page.reload();
  await whenReady(page);
  expect([await why(page, 'a'), await why(page, 'b'), await why(page, 'c')]).toEqual([
    'repeat',
    'session-budget',
    'sampling',
  ]);
  const kept = await page.evaluate((key) => JSON.parse(localStorage.getItem(key)!), `kb:${site}:surveys`);
  expect(kept).toEqual({ shown: { a: { outcome: 'ignored', at: expect.any(Number) } } });
});

test('an etiquette that cannot be right is told, and the default holds', async ({ page, pages }) => {
  await open(page, pages.url, { surveys: [ask('a')], etiquette: { perSession: 'all', quietTime: 'a week', loud: 1 } });
  const told = await page.evaluate(() => {
    const names: unknown[] = [];
    klankbord.on('diagnostic', ({ code, name }) => names.push(`${code} ${name}`));
    return names;
  });
  expect(told).toEqual([
    'bad-option etiquette.perSession',
    'bad-option etiquette.quietTime',
    'unknown-option etiquette.loud',
  ]);
});
