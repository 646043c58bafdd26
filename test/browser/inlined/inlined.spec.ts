// A script that was inlined has no address of its own: the option `base` says where its siblings are.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '../../support/fixtures';

const script = readFileSync(resolve(import.meta.dirname, '../../../packages/widget/dist/klankbord.js'), 'utf8');

test('the interface comes from the folder that the option base names', async ({ page, pages, collector }) => {
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (/klankbord-[\w-]+\.js$/.test(request.url())) fetched.push(new URL(request.url()).origin);
  });
  await page.goto(pages.url);
  await page.addScriptTag({ content: script });
  await page.evaluate(() => klankbord.open());
  await expect(page.locator('klankbord-widget')).toContainText('How was your visit?');
  expect(new Set(fetched)).toEqual(new Set([collector.url]));
});
