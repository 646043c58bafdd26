// The pictures of the README, taken from the running product: `npm run screenshots` (after `npm run build`).

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { chromiumArguments, findChromium } from '../test/support/findChromium.mjs';
import { serveShop } from '../tools/start/serveShop.mjs';
import { startCollector } from '../tools/start/startCollector.mjs';

const pictures = fileURLToPath(new URL('pictures/', import.meta.url));
const COLLECTOR = 8797;
const SHOP = 8798;

/** A visit as the README tells it, up to the question on the thank-you page. */
async function shopUntilAsked(page) {
  await page.goto(`http://localhost:${SHOP}/`);
  for (const words of ['rain jacket', 'jacket']) {
    await page.getByRole('searchbox').fill(words);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: words }).waitFor();
  }
  await page.getByRole('link', { name: /Waxed shell/ }).click();
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await page.getByRole('link', { name: 'To the cart' }).click();
  await page.getByText('Have a code?').click();
  await page.getByLabel('Voucher code').fill('WELKOM5');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'To the checkout' }).click();
  const address = {
    'Full name': 'Anna de Vries',
    'E-mail address': 'anna@example.com',
    'Street and number': 'Kade 1',
    Postcode: '1234 AB',
    Town: 'Den Helder',
  };
  for (const [label, text] of Object.entries(address)) await page.getByLabel(label).fill(text);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: /^Pay/ }).click();
  await page
    .getByText(/did not confirm/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: /^Pay/ }).click();
  await page.getByRole('dialog').waitFor();
}

async function answer(page) {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: '8' }).press(' ');
  await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog
    .getByRole('textbox')
    .first()
    .fill('The jacket is lovely, but I never found out why my voucher was refused.');
  await dialog.getByRole('button', { name: 'Send' }).click();
  await dialog.getByText(/reads this today/).waitFor();
}

mkdirSync(pictures, { recursive: true });
const data = mkdtempSync(join(tmpdir(), 'klankbord-pictures-'));
const collector = await startCollector({ port: COLLECTOR, data });
const shop = await serveShop({ port: SHOP, collectorPort: COLLECTOR });
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments() });
try {
  const context = await browser.newContext({
    viewport: { width: 1120, height: 800 },
    deviceScaleFactor: 1.25,
    locale: 'en-GB',
  });
  const page = await context.newPage();
  await shopUntilAsked(page);
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(pictures, 'widget-in-shop.png') });
  await answer(page);
  await page.goto(collector.signIn.replace('//127.0.0.1:', '//localhost:'));
  await page.goto(`http://localhost:${COLLECTOR}/shop/feedback`);
  await page.getByRole('link', { name: /The jacket is lovely/ }).click();
  await page.getByRole('heading', { name: /led up/ }).waitFor();
  await page.setViewportSize({ width: 1120, height: 1360 });
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(pictures, 'answer-with-story.png') });
  console.log(`Pictures are in ${pictures}`);
} finally {
  await browser.close();
  await shop.close();
  await collector.stop();
  rmSync(data, { recursive: true, force: true });
}
