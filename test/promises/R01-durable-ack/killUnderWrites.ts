// Tracks as fast as it can, kills the browser at a moment of its own choosing, and compares what was acknowledged with what is there.

import { readQueue } from '../../support/readQueue';
import type { KillableChromium } from '../../support/killableChromium';

/**
 * @param afterMs how long the browser lives once it tracks
 * @returns how many events were acknowledged, and the ids of those that are missing afterwards
 */
export async function killUnderWrites(
  browser: KillableChromium,
  url: string,
  afterMs: number,
): Promise<{ acked: number; missing: string[] }> {
  const acked = new Set<string>();
  const context = await browser.start();
  const page = await context.newPage();
  await page.exposeFunction('acknowledge', (id: string) => void acked.add(id));
  await page.goto(url);
  await page.waitForFunction(() => typeof klankbord === 'function' && 'version' in klankbord);
  const durable = await page.evaluate(async () => (await klankbord.status()).durable);
  if (!durable) throw new Error('the page does not keep anything');
  page
    .evaluate(async () => {
      const { acknowledge } = window as unknown as { acknowledge(id: string): void };
      for (let i = 0; ; i++) {
        const id = await klankbord.track('search', { search_term: `jacket ${i}`, results_count: i });
        acknowledge(id!);
      }
    })
    .catch(() => undefined);
  await new Promise((done) => setTimeout(done, afterMs));
  browser.kill();
  const expected = [...acked];
  const again = await browser.start();
  const reader = await again.newPage();
  await reader.goto(new URL('/elsewhere.html', url).href);
  // Chromium may say once that it cannot open what it is still recovering; what is gone stays gone at every try.
  const read = async (tries: number): ReturnType<typeof readQueue> => {
    try {
      return await readQueue(reader);
    } catch (error) {
      if (!tries) throw error;
      await reader.waitForTimeout(1000);
      return read(tries - 1);
    }
  };
  const kept = new Set((await read(5)).map(([key]) => key.slice(1)));
  await again.close();
  return { acked: expected.length, missing: expected.filter((id) => !kept.has(id)) };
}
