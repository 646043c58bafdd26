// The file with signals, moments and asking comes late, never, or after the page has gone: nothing is lost that was promised.

import type { Page, Route } from '@playwright/test';
import { expect, test } from '../../support/fixtures';
import { whenReady } from '../../support/whenReady';

const FILE = /klankbord-senses-\w+\.js/;
const read = <T>(page: Page, name: string): Promise<T> =>
  page.evaluate((wanted) => (window as unknown as Record<string, T>)[wanted]!, name);
const started = (page: Page): Promise<unknown> => page.waitForFunction(() => 'version' in klankbord);

/** Holds the file back until it is let go. */
async function holdFile(page: Page): Promise<() => Promise<void>> {
  let held: Route | undefined;
  let free = false;
  await page.route(FILE, (route) => {
    if (free) return route.continue();
    held = route;
    return undefined;
  });
  return async () => {
    free = true;
    await held?.continue();
  };
}

test('late: events, pushes, errors and commands from before are there when it comes', async ({
  page,
  pages,
  collector,
  site,
  harm,
}) => {
  const letGo = await holdFile(page);
  await page.goto(pages.url);
  await started(page);
  await page.evaluate(() => klankbord.track('search', { search_term: 'tent', results_count: 0 }));
  await page.evaluate(() => void setTimeout(() => JSON.parse('{')));
  await expect.poll(() => harm.length).toBe(1);
  harm.length = 0;
  await page.evaluate(() => void klankbord.open());
  // Its own story is told from the first moment on; nothing else is there yet.
  expect((await page.evaluate(() => klankbord.journey())).counts).toMatchObject({ page_view: 1, search: 1 });
  expect(await page.evaluate(() => [klankbord.explain(), klankbord.nextSurvey()])).toEqual([[], null]);
  expect([await read(page, 'moments'), await read(page, 'readyTimes')]).toEqual([[], 0]);
  await letGo();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect.poll(() => read(page, 'moments')).toContain('no-results');
  expect(await read(page, 'readyTimes')).toBe(1);
  await expect
    .poll(async () => (await page.evaluate(() => klankbord.journey())).counts)
    .toMatchObject({ page_view: 1, search: 1, view_item: 1, script_error: 1 });
  await page.evaluate(() => klankbord.flush());
  const stages = Object.fromEntries((await collector.events(site)).map(({ name, stage }) => [name, stage]));
  expect(stages).toMatchObject({ page_view: 'arrive', search: 'search', view_item: 'consider' });
});

test('pages that are left before it comes: their events count for conditions on the next one', async ({
  page,
  pages,
}) => {
  const letGo = await holdFile(page);
  await page.goto(pages.url);
  for (const n of [1, 2, 3]) {
    await started(page);
    await page.evaluate((attempt) => klankbord.track('attempt', { attempt }), n);
    if (n < 3) await page.getByRole('link', { name: 'Again' }).click();
    if (n < 3) await page.waitForURL(/again/);
  }
  await letGo();
  await expect.poll(() => read(page, 'moments')).toContain('trying');
});

test('never: that is told, open() rejects, and page views and what is tracked arrive all the same', async ({
  page,
  pages,
  collector,
  site,
  harm,
}) => {
  await page.route(FILE, (route) => route.abort());
  await page.goto(pages.url);
  await whenReady(page);
  expect(await read(page, 'diagnostics')).toEqual(['senses-unreachable']);
  expect(await page.evaluate(() => klankbord.open().then(String, () => 'rejected'))).toBe('rejected');
  await page.evaluate(() => klankbord.track('search', { search_term: 'tent' }));
  await page.evaluate(() => klankbord.feedback({ comment: 'Still heard' }));
  await page.evaluate(() => klankbord.flush());
  expect((await collector.events(site)).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['session_start', 'page_view', 'search']),
  );
  expect((await collector.responses(site))[0]?.comment).toBe('Still heard');
  // The browser's own line about the request is all there is.
  expect(harm.filter((line) => !line.includes('net::ERR_FAILED'))).toEqual([]);
  harm.length = 0;
});

test('after destroy() it changes nothing', async ({ page, pages }) => {
  const letGo = await holdFile(page);
  await page.goto(pages.url);
  await started(page);
  await page.evaluate(() => klankbord.destroy());
  const arrived = page.waitForResponse(FILE);
  await letGo();
  await (await arrived).finished();
  await page.waitForTimeout(300);
  expect(await page.locator('klankbord-widget').count()).toBe(0);
  expect([await read(page, 'readyTimes'), await read(page, 'diagnostics')]).toEqual([0, []]);
});
