// The browsers that can be driven here, behind what a test needs of a page: Chromium by Playwright, Firefox by BiDi, WebKitGTK by WebDriver.

import { chromium } from '@playwright/test';
import puppeteer from 'puppeteer-core';
import { chromiumArguments, findChromium } from './findChromium.mjs';
import { findFirefox } from './findFirefox.mjs';
import { drivePage } from './webkit/drivePage';
import { startSession } from './webkit/startSession';

export type BrowserKind = 'chromium' | 'firefox' | 'webkit';

/** What the pages of all drivers can do, in the same words. */
export interface DrivenPage {
  goto(url: string): Promise<unknown>;
  evaluate<A, R>(act: (given: A) => R, given: A): Promise<Awaited<R>>;
  click(selector: string): Promise<void>;
  type(selector: string, text: string): Promise<void>;
  /** One key at a time, by its name; `type` writes a whole text. */
  keyboard: Record<'press' | 'down' | 'up' | 'type', (key: string) => Promise<void>>;
  mouse: { click(x: number, y: number): Promise<void> };
}

export interface OpenBrowser {
  page: DrivenPage;
  close(): Promise<void>;
}

interface BrowserWish {
  /** Switches Global Privacy Control on. */
  gpc?: boolean;
  /** In CSS pixels; without it, what the driver takes. */
  viewport?: { width: number; height: number };
}

/** Opens a browser with a profile of its own. */
export async function openBrowser(
  kind: BrowserKind,
  { gpc = false, viewport }: BrowserWish = {},
): Promise<OpenBrowser> {
  if (kind === 'chromium') {
    const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments() });
    const page = await browser.newPage({ locale: 'en-GB', ...(viewport && { viewport }) });
    // Chromium has no such setting: the property is what pages see of it.
    if (gpc) await page.addInitScript("Object.defineProperty(navigator, 'globalPrivacyControl', { value: true })");
    return { page: page as unknown as DrivenPage, close: () => browser.close() };
  }
  if (kind === 'webkit') {
    if (gpc) throw new Error('WebKit has no Global Privacy Control');
    const session = await startSession();
    return { page: drivePage(session), close: session.close };
  }
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('Firefox is not installed: apt-get install -y firefox-esr');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    ...(viewport && { defaultViewport: viewport }),
    extraPrefsFirefox: {
      'privacy.globalprivacycontrol.enabled': gpc,
      'privacy.globalprivacycontrol.functionality.enabled': gpc,
      'intl.accept_languages': 'en-GB',
    },
  });
  const page = await browser.newPage();
  return { page: page as unknown as DrivenPage, close: () => browser.close() };
}
