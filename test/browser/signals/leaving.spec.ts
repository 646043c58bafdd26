// Leaving and reading: exit intent, scroll depth, quick back.

import { devices, type Page } from '@playwright/test';
import { expect, test } from '../../support/fixtures';
import type { Collector } from '../../support/startCollector';
import { openSignalPage, toldOf, waitForStart } from './signalPage';

const SETTLED_MS = 2200;

/** Moves the mouse out at the top. */
async function moveOut(page: Page): Promise<void> {
  await page.mouse.move(300, 200);
  await page.mouse.move(300, 5);
  await page.mouse.move(300, -5);
  await page.waitForTimeout(150);
}

test.describe('with a mouse', () => {
  test('out at the top is told once per view, and not in its first two seconds', async ({ page, pages }) => {
    await openSignalPage(page, `${pages.url}/pages/long.html`);
    await moveOut(page);
    expect(await toldOf(page, 'exit_intent')).toEqual([]);
    await page.waitForTimeout(SETTLED_MS);
    await moveOut(page);
    await moveOut(page);
    expect(await toldOf(page, 'exit_intent')).toEqual([{ by: 'pointer' }]);
    await page.evaluate(() => history.pushState({}, '', '?page=2'));
    await page.waitForTimeout(SETTLED_MS);
    await moveOut(page);
    expect(await toldOf(page, 'exit_intent')).toHaveLength(2);
  });

  test('not told: out at the side, with a button down, from an open select, after destroy()', async ({
    page,
    pages,
  }) => {
    await openSignalPage(page, `${pages.url}/pages/long.html`);
    await page.waitForTimeout(SETTLED_MS);
    await page.mouse.move(300, 200);
    await page.mouse.move(-5, 200);
    await page.mouse.move(300, 200);
    await page.mouse.down();
    await moveOut(page);
    await page.mouse.up();
    await page.locator('#choice').focus();
    await moveOut(page);
    expect(await toldOf(page, 'exit_intent')).toEqual([]);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.evaluate(() => klankbord.destroy());
    await moveOut(page);
    expect(await toldOf(page, 'exit_intent')).toEqual([]);
  });
});

test.describe('with a finger', () => {
  const { viewport, hasTouch, isMobile, userAgent } = devices['Pixel 7'];
  test.use({ viewport, hasTouch, isMobile, userAgent });

  const hide = (page: Page) =>
    page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    });

  async function flickUp(page: Page): Promise<void> {
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x: 150, y }] });
    await touch('touchStart', 60);
    for (let y = 240; y < 830; y += 190) await touch('touchMove', y);
    await touch('touchEnd');
    await page.waitForTimeout(500);
  }

  test('a flick up near the top is told; a button to the top is not', { tag: '@long' }, async ({ page, pages }) => {
    await openSignalPage(page, `${pages.url}/pages/long.html`);
    await page.waitForTimeout(SETTLED_MS);
    await page.evaluate(() => scrollTo(0, 1200));
    await page.waitForTimeout(400);
    await page.locator('#top').tap();
    await page.waitForTimeout(400);
    expect(await toldOf(page, 'exit_intent')).toEqual([]);
    // On a busy machine the finger may be too slow for a flick.
    await expect(async () => {
      await page.evaluate(() => scrollTo(0, 1300));
      await page.waitForTimeout(400);
      await flickUp(page);
      expect(await toldOf(page, 'exit_intent')).toEqual([{ by: 'scroll' }]);
    }).toPass();
  });

  test('hidden in the checkout is told; outside of it, after payment, a submit or a click it is not', {
    tag: '@long',
  }, async ({ page, pages }) => {
    await openSignalPage(page, `${pages.url}/pages/long.html`);
    await page.waitForTimeout(SETTLED_MS);
    await hide(page);
    await page.evaluate(() => klankbord.track('begin_checkout'));
    await page.evaluate(() => klankbord.track('add_payment_info'));
    await hide(page);
    expect(await toldOf(page, 'exit_intent')).toEqual([]);
    await page.evaluate(() => history.pushState({}, '', '?page=2'));
    await page.waitForTimeout(SETTLED_MS);
    await page.locator('#top').tap();
    await hide(page);
    expect(await toldOf(page, 'exit_intent')).toEqual([]);
    await page.waitForTimeout(5100);
    await hide(page);
    expect(await toldOf(page, 'exit_intent')).toEqual([{ by: 'hidden' }]);
  });
});

test.describe('depth', () => {
  const depths = async (page: Page) => (await toldOf(page, 'scroll_depth')).map(({ percent }) => percent);
  const SEEN_MS = 5300;

  test('each mark once per view, with the wheel', { tag: '@long' }, async ({ page, pages }) => {
    await openSignalPage(page, `${pages.url}/pages/long.html`);
    expect(await depths(page)).toEqual([]);
    await page.mouse.move(300, 300);
    await page.mouse.wheel(0, 1500);
    await expect.poll(() => depths(page)).toEqual([25, 50]);
    await page.mouse.wheel(0, -1500);
    await page.mouse.wheel(0, 5000);
    await expect.poll(() => depths(page)).toEqual([25, 50, 75, 100]);
    await page.evaluate(() => {
      history.pushState({}, '', '?page=2');
      scrollTo(0, 500);
    });
    await expect.poll(() => depths(page)).toEqual([25, 50, 75, 100, 25]);
    await page.evaluate(() => klankbord.destroy());
    await page.mouse.wheel(0, 5000);
    await page.waitForTimeout(300);
    expect(await depths(page)).toHaveLength(5);
  });

  test('an inner element that scrolls the page counts, a small list does not', { tag: '@long' }, async ({
    page,
    pages,
  }) => {
    await openSignalPage(page, `${pages.url}/pages/inner.html`);
    await page.mouse.move(500, 400);
    await page.mouse.wheel(0, 300);
    await expect.poll(() => depths(page)).toEqual([25]);
    await page.mouse.move(30, 30);
    await page.mouse.wheel(0, 5000);
    await page.waitForTimeout(300);
    expect(await depths(page)).toEqual([25]);
  });

  test('a short page is read after five seconds on screen, and never by nobody', { tag: '@long' }, async ({
    page,
    context,
    pages,
  }) => {
    const unseen = await context.newPage();
    await unseen.addInitScript(() => Object.defineProperty(document, 'hidden', { value: true }));
    await openSignalPage(unseen, `${pages.url}/pages/short.html`);
    await openSignalPage(page, `${pages.url}/pages/short.html`);
    await page.waitForTimeout(3000);
    expect(await depths(page)).toEqual([]);
    await page.waitForTimeout(SEEN_MS - 3000);
    expect(await depths(page)).toEqual([25, 50, 75, 100]);
    expect(await depths(unseen)).toEqual([]);
  });
});

test.describe('back', () => {
  /** Read where they arrive: a page that one comes back to tells it before anything on it can listen. */
  const count = async (page: Page, collector: Collector, site: string) => {
    await waitForStart(page);
    await page.waitForTimeout(300);
    await page.evaluate(() => klankbord.flush());
    return (await collector.events(site)).filter(({ name }) => name === 'quick_back').length;
  };

  test('a page that is left at once, by page loads; going forward again is none', async ({
    page,
    pages,
    collector,
    site,
  }) => {
    const backs = (on: Page) => count(on, collector, site);
    await openSignalPage(page, `${pages.url}/pages/short.html`);
    await page.waitForTimeout(100);
    await page.getByRole('link').click();
    await waitForStart(page);
    expect(await backs(page)).toBe(0);
    await page.goBack();
    expect(await backs(page)).toBe(1);
    await page.goForward();
    expect(await backs(page)).toBe(1);
  });

  test('a page that was read, and a reload, are none', { tag: '@long' }, async ({ page, pages, collector, site }) => {
    const backs = (on: Page) => count(on, collector, site);
    await openSignalPage(page, `${pages.url}/pages/short.html`);
    await page.getByRole('link').click();
    await waitForStart(page);
    await page.waitForTimeout(5200);
    await page.goBack();
    expect(await backs(page)).toBe(0);
    await page.reload();
    expect(await backs(page)).toBe(0);
  });

  test('within a single-page site; fragments and destroy() tell nothing', async ({ page, pages, collector, site }) => {
    const backs = (on: Page) => count(on, collector, site);
    await openSignalPage(page, `${pages.url}/pages/short.html`);
    await page.evaluate(() => history.pushState({}, '', '?page=2'));
    await page.waitForTimeout(300);
    await page.evaluate(() => void (location.hash = 'a'));
    await page.goBack();
    expect(await backs(page)).toBe(0);
    await page.goBack();
    expect(await backs(page)).toBe(1);
    await page.evaluate(() => history.pushState({}, '', '?page=3'));
    await page.waitForTimeout(300);
    await page.evaluate(() => klankbord.destroy());
    await page.goBack();
    await page.waitForTimeout(300);
    expect(await toldOf(page, 'quick_back')).toHaveLength(1);
  });
});
