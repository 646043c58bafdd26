// R4 in steps that every browser can play: track() and leave in the same task, again and again, and then one visit more.

import { expect } from '@playwright/test';
import { type BrowserKind, openBrowser } from '../../support/openBrowser';
import type { Pages } from '../../support/servePages';
import type { Collector } from '../../support/startCollector';

const TRIALS = 20;
/** Of twenty, what 95 % are (promises.md, R4). */
const ENOUGH = 19;

export interface Place {
  pages: Pages;
  collector: Collector;
  site: string;
}

export async function leaveAtOnce(kind: BrowserKind, host: string, { pages, collector, site }: Place): Promise<void> {
  const elsewhere = `http://${host}:${pages.port}/elsewhere.html`;
  const { page, close } = await openBrowser(kind);
  const arrive = async (): Promise<void> => {
    await page.goto(`${pages.url}/plain.html`);
    await page.evaluate(async () => {
      while (!('version' in klankbord)) await new Promise((done) => setTimeout(done, 20));
    }, undefined);
  };
  try {
    for (let number = 0; number < TRIALS; number++) {
      await arrive();
      await page
        .evaluate(
          ([trial, url]) => {
            void klankbord.track('leaving', { number: trial });
            location.href = url as string;
          },
          [number, elsewhere],
        )
        .catch(() => undefined);
      const where = (): Promise<string> => page.evaluate(() => location.href, undefined).catch(() => '');
      await expect.poll(where, { intervals: [50] }).toBe(elsewhere);
    }
    // The next visit sends what the exit could not.
    await arrive();
    const numbers = async (): Promise<unknown[]> =>
      (await collector.events(site)).filter(({ name }) => name === 'leaving').map(({ props }) => props.number);
    await expect.poll(async () => (await numbers()).length, { timeout: 20_000 }).toBeGreaterThanOrEqual(ENOUGH);
    const all = await numbers();
    expect(new Set(all).size).toBe(all.length);
  } finally {
    await close();
  }
}
