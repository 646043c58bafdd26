// R10: on pages that make life hard, an answer is given and arrives, and the page is not harmed.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { answerBuiltIn } from '../../support/answerBuiltIn';
import { expect, test } from '../../support/fixtures';

const here = import.meta.dirname ?? __dirname;

for (const file of readdirSync(join(here, 'pages'))) {
  test(`R10 ${file.replace('.html', '')}: an answer is given and arrives, nothing is harmed`, async ({
    page,
    pages,
    collector,
    site,
    harm,
  }) => {
    await page.goto(`${pages.url}/pages/${file}`);
    await page.waitForFunction(() => typeof klankbord === 'function' && 'version' in klankbord);
    await page.evaluate(() => klankbord.track('search', { search_term: 'jacket', filters: ['a', 'b'] }));
    await answerBuiltIn(page, 'Said on a hard page');
    await expect.poll(async () => (await collector.responses(site))[0]?.comment).toBe('Said on a hard page');
    await expect
      .poll(async () => (await collector.events(site)).find(({ name }) => name === 'search')?.props)
      .toEqual({
        search_term: 'jacket',
        filters: ['a', 'b'],
      });
    const pressed = await page.evaluate(() => (window as unknown as { pressed?: string[] }).pressed ?? []);
    expect(pressed.join('')).not.toContain('S');
    expect(await page.evaluate(async () => (await klankbord.status()).durable)).toBe(true);
    // The hazard's own lines are the page's business.
    expect(harm.filter((line) => !line.includes('already'))).toEqual([]);
  });
}

test('R10 destroy() leaves no node, no listener and no timer, and what it wrapped is inert', async ({
  page,
  pages,
  collector,
  site,
}) => {
  await page.addInitScript(() => {
    const open = new Map<string, number>();
    (window as unknown as { openListeners: typeof open }).openListeners = open;
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    // Only what is bound to the page itself: listeners on removed nodes go with them.
    const isPage = (target: unknown): boolean =>
      target === window || target === document || target === (window as { navigation?: unknown }).navigation;
    const seen = new Map<unknown, Set<string>>();
    EventTarget.prototype.addEventListener = function (type, listener, options) {
      // Ours only: the test runner listens too.
      if (isPage(this) && listener && new Error().stack?.includes('/klankbord')) {
        const names = seen.get(listener) ?? new Set();
        if (!names.has(type)) open.set(type, (open.get(type) ?? 0) + 1);
        seen.set(listener, names.add(type));
      }
      return addEventListener.call(this, type, listener, options);
    };
    EventTarget.prototype.removeEventListener = function (type, listener, options) {
      if (isPage(this) && seen.get(listener)?.delete(type)) open.set(type, open.get(type)! - 1);
      return removeEventListener.call(this, type, listener, options);
    };
  });
  await page.goto(`${pages.url}/plain.html`);
  await page.waitForFunction(() => typeof klankbord === 'function' && 'version' in klankbord);
  // By command: a click of the test runner's would add listeners of its own.
  await page.evaluate(() => klankbord.open());
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.evaluate(() => klankbord.destroy());
  expect(await page.locator('klankbord-widget').count()).toBe(0);
  const open = await page.evaluate(() =>
    [...(window as unknown as { openListeners: Map<string, number> }).openListeners].filter(([, count]) => count !== 0),
  );
  expect(open).toEqual([]);
  const before = (await collector.events(site)).length;
  await page.evaluate(() => {
    window.dataLayer.push({ event: 'search', search_term: 'after the end' });
    history.pushState({}, '', '?q=after');
  });
  await page.waitForTimeout(1500);
  expect((await collector.events(site)).length).toBe(before);
  expect(await page.evaluate(() => klankbord.track('search'))).toBeNull();
});
