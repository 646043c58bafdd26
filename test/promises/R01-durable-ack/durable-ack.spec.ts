// R1: what `track()` has acknowledged survives a SIGKILL of the browser.

import { createKillableChromium } from '../../support/killableChromium';
import { expect, test } from '../../support/fixtures';
import { killUnderWrites } from './killUnderWrites';

test('R1 what track() acknowledged is there after SIGKILL', async ({ pages }) => {
  const browser = createKillableChromium();
  try {
    let acked = 0;
    for (const afterMs of [150, 400, 900]) {
      const result = await killUnderWrites(browser, `${pages.url}/refused.html`, afterMs);
      expect(result.missing, `of ${result.acked} acknowledged`).toEqual([]);
      acked += result.acked;
    }
    expect(acked).toBeGreaterThan(100);
  } finally {
    browser.remove();
  }
});
