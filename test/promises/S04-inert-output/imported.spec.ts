// S4: a file with hostile cells and heads runs nothing while it is looked over, and nothing once it is imported.

import type { Page } from '@playwright/test';
import { stringify } from 'csv-stringify/sync';
import { forgive401, logIn } from '../../browser/dashboard/logIn';
import { expect, test } from '../../support/fixtures';
import { makeEvents, postEvents } from '../../support/postEvents';
import { payloads } from './payloads';

const STRANGE =
  ':is(script, iframe, object, embed, img, video, [onerror], [onload], [srcdoc], a[href^="javascript" i])';

const findHarm = (page: Page): Promise<string[]> =>
  page.evaluate((strange) => {
    const ran = (window as unknown as { __ran?: unknown }).__ran ? ['a payload ran'] : [];
    return [...ran, ...[...document.querySelectorAll(`main ${strange}`)].map((one) => one.outerHTML.slice(0, 200))];
  }, STRANGE);

test('S4: nothing of a file runs in the Import page, nor in the list afterwards', async ({
  page,
  collector,
  site,
  harm,
}) => {
  // A zero makes it no text: that file is refused as a whole.
  const texts = payloads.filter((text) => !text.includes('\0'));
  const heads = texts.slice(0, 5);
  // Every second row is refused, with its text in the report.
  const rows = texts.map((text, at) => [
    '2026-02-01T10:00:00Z',
    at % 2 ? '7' : text,
    text,
    text,
    ...heads.map(() => text),
  ]);
  await postEvents(collector.url, site, makeEvents(1));
  await logIn(page, collector.url);
  await page.goto(`${collector.url}/${site}/import`);
  await page.getByLabel('A CSV file').setInputFiles({
    name: '<img src=x onerror=alert(1)>.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(stringify([['Date', 'NPS', 'Comment', 'Product', ...heads], ...rows])),
  });
  const button = page.getByRole('button', { name: /^Import \d+ answers$/ });
  await expect(button).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Refused rows' })).toBeVisible();
  expect(await findHarm(page)).toEqual([]);
  await button.click();
  await expect(page.getByRole('heading', { name: /answers are imported/ })).toBeVisible();
  expect(await findHarm(page)).toEqual([]);
  await page.getByRole('link', { name: 'Read them' }).click();
  await expect(page.locator('.answer-row').first()).toBeVisible();
  expect(await findHarm(page)).toEqual([]);
  forgive401(harm);
});
