// With `data-debug` moments and surveys that are wrong are told once, with the reason, and what is told is what happens.

import { expect, test } from '../../support/fixtures';
import { whenReady } from '../../support/whenReady';

test('each is told once, and what is used all the same is said to be', async ({ page, pages, harm }) => {
  const lines: string[] = [];
  page.on('console', (line) => lines.push(line.text().replace(/ \{.*$|JSHandle.*$/s, '')));
  await page.goto(`${pages.url}/moments.html`);
  await whenReady(page);
  const told = (text: string | RegExp) =>
    expect.poll(() => lines.filter((line) => line.match(text)).length, { message: String(text) }).toBe(1);
  await told(/moment "bad" is not right: when: has none of the known kinds .* but "evnt"/);
  await told(/moment "my-moment" is not right: has a member "wen"/);
  await told(/moment "no-result" is not right: there is no moment "no-result", perhaps "no-results" is meant/);
  await told(/moment "later" is not right: there is no moment "purchase-don", perhaps "purchase-done" is meant/);
  await told(/survey "misspelt" is used, but .* no moment "purchase-don", perhaps "purchase-done" is meant/);
  await told(/survey "switched-off" is used, but .* no moment "comparing"/);
  await told(/survey "deep" is used, but .*tmies/);
  await told(/survey "empty" was left out: no id or no questions/);
  await told(/option "site" is missing, wanted is a name/);
  await told(/no option "etiquette.quietTme".*Did you mean "etiquette.quietTime"\?/);
  await told(/"etiquette.perSession" is one, wanted is a whole number/);
  expect(lines.filter((line) => /"(?:fine|comparing)" (?:is|was)/.test(line))).toEqual([]);
  const used = await page.evaluate(() => klankbord.explain().map(({ survey }) => survey));
  expect(used).toEqual(['misspelt', 'switched-off', 'deep', 'fine']);
  harm.splice(0, harm.length, ...harm.filter((line) => !/klankbord:|404/.test(line)));
});
