// R1 at length: 20 kills at random moments, at least 5,000 acknowledged events, none missing.

import { createKillableChromium } from '../../support/killableChromium';
import { expect, test } from '../../support/fixtures';
import { killUnderWrites } from './killUnderWrites';

test('R1 20 kills, 5,000 acknowledged events, none missing', async ({ pages }) => {
  test.setTimeout(300_000);
  const browser = createKillableChromium();
  try {
    let acked = 0;
    for (let i = 0; i < 20 || acked < 5000; i++) {
      // Spread over the time in which pages are young and in which they are busy.
      const result = await killUnderWrites(browser, `${pages.url}/refused.html`, 100 + ((i * 379) % 1700));
      expect(result.missing, `kill ${i}: of ${result.acked} acknowledged`).toEqual([]);
      acked += result.acked;
    }
    console.log(`R1: ${acked} acknowledged events, 0 missing`);
  } finally {
    browser.remove();
  }
});
