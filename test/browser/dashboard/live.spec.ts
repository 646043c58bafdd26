// Live: the stream is the one request that stays open, one for all tabs, and goes on in another tab where it stopped.

import type { Page } from '@playwright/test';
import { expect, test } from '../../support/fixtures';
import { postEvents } from '../../support/postEvents';
import { forgive401, logIn } from './logIn';
import { makeAnswer } from './makeAnswer';

/** The paths of requests that have no answer, or one without an end. */
function watchOpen(page: Page): () => string[] {
  const open = new Set<string>();
  const pathOf = (url: string): string => new URL(url).pathname.replace(/^\/api\/sites\/[^/]+/, '');
  page.on('request', (request) => open.add(pathOf(request.url())));
  page.on('requestfinished', (request) => open.delete(pathOf(request.url())));
  page.on('requestfailed', (request) => open.delete(pathOf(request.url())));
  return () => [...open];
}

test('one stream for all tabs; answers appear in each; the next tab takes over', async ({
  page,
  context,
  collector,
  site,
  harm,
}) => {
  await postEvents(collector.url, site, [makeAnswer(9, { comment: 'There already' })]);
  await logIn(page, collector.url);
  const second = await context.newPage();
  const open = [watchOpen(page), watchOpen(second)];
  const opened = (): string[] => open.flatMap((one) => one());
  for (const tab of [page, second]) {
    await tab.goto(`${collector.url}/${site}/feedback`);
    await expect(tab.getByRole('link', { name: 'There already' })).toBeVisible();
    await expect(tab.locator('.live-open')).toBeVisible();
  }
  await expect.poll(opened).toEqual(['/live']);
  await postEvents(collector.url, site, [makeAnswer(3, { comment: 'For both of you' })]);
  for (const tab of [page, second]) await expect(tab.getByRole('link', { name: 'For both of you' })).toBeVisible();
  expect(opened()).toEqual(['/live']);

  await page.close();
  await expect.poll(open[1]!).toEqual(['/live']);
  await postEvents(collector.url, site, [makeAnswer(5, { comment: 'For the one that is left' })]);
  await expect(second.getByRole('link', { name: 'For the one that is left' })).toBeVisible();
  forgive401(harm);
});

test('what comes between the reading of a list and the opening of the stream is shown', async ({
  page,
  collector,
  site,
  harm,
}) => {
  await postEvents(collector.url, site, [makeAnswer(9, { comment: 'There already' })]);
  await logIn(page, collector.url);
  for (const address of ['feedback', 'overview']) {
    let open = (): void => undefined;
    const mayOpen = new Promise<void>((done) => (open = done));
    await page.route('**/live*', async (route) => {
      await mayOpen;
      await route.continue();
    });
    await page.goto(`${collector.url}/${site}/${address}`);
    await expect(page.getByRole('link', { name: 'There already' })).toBeVisible();
    const words = `Meanwhile, at ${address}`;
    await postEvents(collector.url, site, [makeAnswer(3, { comment: words })]);
    await expect(page.getByRole('link', { name: words })).toBeHidden();
    open();
    await expect(page.getByRole('link', { name: words })).toBeVisible();
    await page.unroute('**/live*');
  }
  forgive401(harm);
});
