// The strictest useful policy: everything of ours works, nothing is violated.

import { answerBuiltIn } from '../../support/answerBuiltIn';
import { expect, test } from '../../support/fixtures';
import { proxyTo } from '../../support/proxyTo';
import { servePages } from '../../support/servePages';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname ?? __dirname, '../../..');

test("default-src 'none' with Trusted Types: a question is answered, and nothing is violated", async ({
  page,
  collector,
  site,
}) => {
  const pages = await servePages({
    folders: [
      resolve(root, 'test/browser/strict-csp'),
      resolve(root, 'test/support/pages'),
      resolve(root, 'packages/widget/dist'),
    ],
    fill: () => ({ site }),
    headers: {
      'content-security-policy':
        "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
    },
    handle: proxyTo(collector.url, '/v1/'),
  });
  await page.goto(pages.url);
  await answerBuiltIn(page, 'Works behind a strict policy');
  await expect.poll(async () => (await collector.responses(site))[0]?.comment).toBe('Works behind a strict policy');
  expect(await page.evaluate(() => (window as unknown as { violations: string[] }).violations)).toEqual([]);
  await pages.close();
});
