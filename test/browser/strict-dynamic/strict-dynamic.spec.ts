// A page with a nonce and 'strict-dynamic': the tag carries the nonce, and what it fetches later is trusted through it.

import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { answerBuiltIn } from '../../support/answerBuiltIn';
import { expect, test } from '../../support/fixtures';
import { servePages } from '../../support/servePages';

const root = resolve(import.meta.dirname ?? __dirname, '../../..');

test("nonce and 'strict-dynamic': a question is answered, and nothing is violated", async ({
  page,
  collector,
  site,
}) => {
  const nonce = randomBytes(12).toString('base64');
  const pages = await servePages({
    folders: [
      resolve(root, 'test/browser/strict-dynamic'),
      resolve(root, 'test/support/pages'),
      resolve(root, 'packages/widget/dist'),
    ],
    fill: () => ({ site, collector: collector.url, nonce }),
    headers: {
      'content-security-policy': `default-src 'none'; script-src 'nonce-${nonce}' 'strict-dynamic'; connect-src 'self' ${collector.url}`,
    },
  });
  await page.goto(pages.url);
  await answerBuiltIn(page, 'Works with a nonce');
  await expect.poll(async () => (await collector.responses(site))[0]?.comment).toBe('Works with a nonce');
  expect(await page.evaluate(() => (window as unknown as { violations: string[] }).violations)).toEqual([]);
  await pages.close();
});
