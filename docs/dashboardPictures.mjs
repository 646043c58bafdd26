// Every page of the dashboard with the sample data, in both schemes and two widths: `npm run pictures:dashboard` (after `npm run build`), or some
// of them: `npm run pictures:dashboard -- journey story`.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { chromiumArguments, findChromium } from '../test/support/findChromium.mjs';
import { prepareData } from '../tools/start/prepareData.mjs';
import { startCollector } from '../tools/start/startCollector.mjs';

const pictures = fileURLToPath(new URL('looks/dashboard/', import.meta.url));
const PORT = 8796;
const WIDTHS = { phone: 390, desktop: 1280 };
const SCHEMES = ['light', 'dark'];
/** A picture shows a page from its top; what is longer than this is read on the page itself. */
const HIGHEST = 1500;

const only = process.argv.slice(2);

/** The first link of a page to one of its things. */
async function firstOf(page, list, thing) {
  await page.goto(`http://localhost:${PORT}/sample/${list}`);
  const link = page.locator(`main a[href*="/${thing}/"]`).first();
  await link.waitFor();
  return new URL(await link.evaluate(({ href }) => href)).pathname;
}

/** The pages of the rail, as the rail names them, those that other pages lead to, and one of each thing. */
async function listPages(page) {
  const links = await page.locator('nav a').evaluateAll((found) => found.map((link) => new URL(link.href).pathname));
  const named = [...new Set(links)].map((path) => ({ path, name: path.split('/')[2] }));
  for (const name of ['import', 'enter', 'digest']) named.push({ path: `/sample/${name}`, name });
  const story = await firstOf(page, 'feedback', 'feedback');
  named.push({ path: story, name: 'story' });
  named.push({ path: await firstOf(page, story.slice('/sample/'.length), 'visitors'), name: 'visitor' });
  named.push({ path: await firstOf(page, 'cases?state=closed', 'cases'), name: 'case' });
  named.push({ path: await firstOf(page, 'surveys', 'surveys'), name: 'survey' });
  return named;
}

async function take(page, { path, name }, width, scheme) {
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  await page.setViewportSize({ width: WIDTHS[width], height: 900 });
  await page.goto(`http://localhost:${PORT}${path}`);
  await page.locator('main h1').first().waitFor();
  // The live answers keep a request open for ever, so there is no idle network to wait for.
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
  await page.waitForTimeout(600);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: WIDTHS[width], height: Math.min(Math.max(900, height), HIGHEST) });
  await page.waitForTimeout(300);
  await page.screenshot({ path: join(pictures, `${name}-${width}-${scheme}.png`) });
}

mkdirSync(pictures, { recursive: true });
const data = mkdtempSync(join(tmpdir(), 'klankbord-pictures-'));
await prepareData({ data });
const collector = await startCollector({ port: PORT, data });
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments() });
try {
  const signIn = collector.signIn.replace('//127.0.0.1:', '//localhost:');
  const page = await (await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Amsterdam' })).newPage();
  await page.goto(signIn);
  await page.goto(`http://localhost:${PORT}/sample`);
  await page.locator('nav a').first().waitFor();
  const pages = await listPages(page);
  for (const one of pages.filter(({ name }) => !only.length || only.includes(name))) {
    for (const width of Object.keys(WIDTHS)) {
      for (const scheme of SCHEMES) await take(page, one, width, scheme);
    }
    console.log(one.name);
  }
  console.log(`Pictures are in ${pictures}`);
} finally {
  await browser.close();
  await collector.stop();
  rmSync(data, { recursive: true, force: true });
}
