// R14: a half-written answer survives a SIGKILL while typing, and nothing of it stays once it is sent.

import type { BrowserContext, Page } from '@playwright/test';
import { createKillableChromium } from '../../support/killableChromium';
import { expect, test } from '../../support/fixtures';
import { readQueue } from '../../support/readQueue';
import { whenReady } from '../../support/whenReady';

const WORDS =
  'The voucher field was hidden behind the delivery costs, and the payment did not say why it was refused. ';

/** Opens the built-in survey of the page, as the launcher does. */
async function openForm(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await whenReady(page);
  await page.evaluate(() => klankbord.open());
  return page;
}

const draftsOf = async (page: Page): Promise<string[]> =>
  (await readQueue(page)).filter(([key]) => key.startsWith('d')).map(([, json]) => json);

test('R14 a half-written answer survives SIGKILL while typing, and is gone once sent', async ({
  pages,
  collector,
  site,
}) => {
  test.setTimeout(120_000);
  const browser = createKillableChromium();
  const url = `${pages.url}/plain.html`;
  try {
    const page = await openForm(await browser.start(), url);
    await page.keyboard.press('2');
    await page.keyboard.press('Enter');
    const field = page.getByRole('textbox', { name: 'What could be better?' });
    await expect(field).toBeFocused();
    // Killed in the middle of a word; what was typed a second earlier has to be there.
    let typed = 0;
    let typedBefore = 0;
    const typing = (async () => {
      for (const letter of WORDS) {
        await page.keyboard.type(letter);
        typed += 1;
        await page.waitForTimeout(25);
      }
    })().catch(() => undefined);
    // On a slow machine a letter takes longer.
    await expect.poll(() => typed).toBeGreaterThan(10);
    typedBefore = typed;
    await page.waitForTimeout(1000);
    browser.kill();
    await typing;
    expect(typed).toBeLessThan(WORDS.length);

    const again = await openForm(await browser.start(), url);
    const resumed = again.getByRole('textbox', { name: 'What could be better?' });
    await expect(resumed).toBeVisible();
    const text = await resumed.inputValue();
    expect(WORDS.startsWith(text)).toBe(true);
    expect(text.length).toBeGreaterThanOrEqual(typedBefore);
    expect(await draftsOf(again)).toHaveLength(1);
    // Nothing that was still being typed has been sent.
    expect(await collector.responses(site)).toEqual([]);

    await again.keyboard.press('Control+Enter');
    await again.keyboard.press('Control+Enter');
    await expect(again.getByText('Thank you. Your answer has arrived.').first()).toBeVisible();
    await expect
      .poll(() => collector.responses(site))
      .toMatchObject([{ complete: true, scores: { rating: 2 }, comment: text.trim() }]);
    expect(await draftsOf(again)).toEqual([]);
    await again.close();
  } finally {
    browser.remove();
  }
});
