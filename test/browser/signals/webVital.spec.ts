// Web vitals: all five, delivered though they are told as the page is left; without their file nothing happens.

import { expect, test } from '../../support/fixtures';
import { toldBy } from './toldBy';

interface Vital {
  metric: string;
  value: number;
  rating: string;
}
const RATINGS = ['good', 'needs-improvement', 'poor'];

test('what is told as the page is left arrives without another visit', async ({ page, pages, collector, site }) => {
  const loaded = page.waitForResponse(/klankbord-vitals-\w+\.js/);
  await page.goto(`${pages.url}/pages/vitals.html`);
  await loaded;
  await expect.poll(async () => (await toldBy(page, 'web_vital')).length).toBeGreaterThanOrEqual(2);
  await page.getByRole('button', { name: 'Slow' }).click();
  // An entry comes to whoever measures a frame later.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 200))));
  await page.goto('about:blank');
  const vitals = async (): Promise<Vital[]> =>
    (await collector.events(site)).filter(({ name }) => name === 'web_vital').map(({ props }) => props as never);
  await expect
    .poll(async () => (await vitals()).map(({ metric }) => metric).sort())
    .toEqual(['CLS', 'FCP', 'INP', 'LCP', 'TTFB']);
  for (const { metric, value, rating, ...rest } of await vitals()) {
    expect(rest).toEqual({});
    expect(RATINGS).toContain(rating);
    expect(value * (metric === 'CLS' ? 1000 : 1)).toBeCloseTo(Math.round(value * (metric === 'CLS' ? 1000 : 1)));
  }
  expect((await vitals()).find(({ metric }) => metric === 'INP')!.value).toBeGreaterThanOrEqual(100);
});

test('a file that cannot be fetched is not fetched again, and nobody notices', async ({ page, pages, harm }) => {
  let asked = 0;
  await page.route(/klankbord-vitals/, (route) => {
    asked++;
    return route.fulfill({ status: 404 });
  });
  await page.goto(`${pages.url}/pages/vitals.html`);
  await expect.poll(() => asked).toBe(1);
  await page.getByRole('button', { name: 'Slow' }).click();
  await expect.poll(() => harm.length).toBe(1);
  // The browser's own line about the missing file.
  expect(harm.splice(0).join()).toMatch(/^console: Failed to load resource.*404/);
  expect(await page.evaluate(() => (window as unknown as { diagnosed: unknown[] }).diagnosed)).toEqual([]);
  expect(asked).toBe(1);
});

test('without an idle callback it comes a little later', async ({ page, pages }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'requestIdleCallback');
    Reflect.deleteProperty(window, 'cancelIdleCallback');
  });
  await page.goto(`${pages.url}/pages/vitals.html`);
  await expect.poll(async () => (await toldBy(page, 'web_vital')).length).toBeGreaterThanOrEqual(2);
});

test('nothing is fetched for who has refused, and nothing told after destroy()', async ({ page, pages }) => {
  const loaded = page.waitForResponse(/klankbord-vitals-\w+\.js/);
  await page.goto(`${pages.url}/pages/vitals.html`);
  await loaded;
  await expect.poll(async () => (await toldBy(page, 'web_vital')).length).toBeGreaterThanOrEqual(2);
  await page.evaluate(async () => {
    await klankbord.consent('denied');
    await klankbord.destroy();
    sessionStorage.removeItem('told');
  });
  await page.getByRole('button', { name: 'Slow' }).click();
  let asked = 0;
  await page.route(/klankbord-vitals/, (route) => {
    asked++;
    return route.continue();
  });
  await page.reload();
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  expect(asked).toBe(0);
  expect(await toldBy(page, 'web_vital')).toEqual([]);
});
