// Global Privacy Control and Do-Not-Track: nobody is followed, answers still go, and of showings only the outlines stay.

import type { Page } from '@playwright/test';
import { expect, test } from '../../support/fixtures';
import { dumpPage } from '../../support/dumpPage';

const wish = (page: Page, name: string, value: unknown): Promise<unknown> =>
  page.addInitScript(
    ([key, said]) => Object.defineProperty(navigator, key as string, { get: () => said }),
    [name, value],
  );
const survey = {
  id: 'quick',
  version: 3,
  when: { event: 'view_cart' },
  questions: [{ id: 'score', type: 'rating', label: 'How was it?' }],
};

for (const [name, value] of [
  ['globalPrivacyControl', true],
  ['doNotTrack', '1'],
] as const) {
  test(`${name}: an answer goes without trail, and nothing about the visitor stays`, async ({
    page,
    pages,
    collector,
    site,
  }) => {
    await wish(page, name, value);
    await page.goto(`${pages.url}/pages/consent.html`);
    await page.evaluate(async (one) => {
      window.gtag('event', 'search', { search_term: 'tent' });
      await klankbord.track('view_cart');
      await klankbord.feedback({ survey: one.id, scores: { rating: 4 }, comment: 'Nice' });
      await klankbord.flush();
    }, survey);
    const [response] = await collector.responses(site);
    expect(response!.comment).toBe('Nice');
    const events = await collector.events(site);
    expect(events.map((event) => event.name)).toEqual(['feedback']);
    expect(JSON.stringify(events)).not.toMatch(/tent|trail/);
    const { local, session, cookies } = await dumpPage(page);
    const { [`kb:${site}:surveys`]: showings, ...others } = local;
    expect(Object.keys(others).filter((key) => !key.startsWith(`kb:${site}:r:`))).toEqual([]);
    // Who has answered is not asked again: for that the survey, the outcome and the day are enough.
    expect(JSON.parse(showings!)).toEqual({ shown: { quick: { outcome: 'answered', at: expect.any(Number) } } });
    expect([session, cookies]).toEqual([{}, '']);
  });
}

test('of a survey that was shown stay survey, outcome and day', async ({ page, pages, site }) => {
  await wish(page, 'globalPrivacyControl', true);
  await page.goto(`${pages.url}/pages/consent.html`);
  await page.evaluate(async () => {
    await klankbord.open();
  });
  const kept = async (): Promise<unknown> => JSON.parse((await dumpPage(page)).local[`kb:${site}:surveys`] ?? '{}');
  await expect.poll(kept).toEqual({ shown: { feedback: { outcome: 'ignored', at: expect.any(Number) } } });
  const { shown } = (await kept()) as { shown: { feedback: { at: number } } };
  expect(shown.feedback.at % 86_400_000).toBe(0);
});

test('answers refused: nothing of earlier showings stays', async ({ page, pages, site }) => {
  await page.goto(`${pages.url}/pages/consent.html`);
  await page.evaluate(() => klankbord.open());
  await expect.poll(async () => Object.keys((await dumpPage(page)).local)).toContain(`kb:${site}:surveys`);
  await page.evaluate(() => klankbord.consent('denied'));
  expect(Object.keys((await dumpPage(page)).local)).toEqual([`kb:${site}:consent`]);
});

test('a default of consent mode does not soften it; the visitor’s own word goes before it', async ({ page, pages }) => {
  await wish(page, 'globalPrivacyControl', true);
  await page.goto(`${pages.url}/pages/consent.html`);
  const behaviour = (): Promise<string> => page.evaluate(async () => (await klankbord.status()).consent.behaviour);
  await page.evaluate(() => window.gtag('consent', 'default', { analytics_storage: 'denied' }));
  expect(await behaviour()).toBe('denied');
  await page.evaluate(() => window.gtag('consent', 'update', { analytics_storage: 'granted' }));
  expect(await behaviour()).toBe('granted');
});
