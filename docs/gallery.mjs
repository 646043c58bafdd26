// Every combination of the gallery in Chromium, measured and run through axe; its pictures go to docs/looks: `npm run gallery` (after `npm run build`).

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { listCombinations } from '../test/support/listCombinations.mjs';
import { chromiumArguments, findChromium } from '../test/support/findChromium.mjs';
import { findMisfits } from '../test/support/findMisfits.mjs';
import { findAxeFaults } from '../test/support/runAxe.mjs';
import { serveShop } from '../tools/start/serveShop.mjs';
import { startCollector } from '../tools/start/startCollector.mjs';
import { drawSheets } from './looks/drawSheets.mjs';

/** Without new pictures. */
const isCheck = process.argv.includes('--check');
const PAGES = 3;

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

/** The card with a little of the page around it, or all that is on screen. */
async function takePicture(page, isWhole) {
  const { width, height } = page.viewportSize();
  if (isWhole) return page.screenshot();
  const [box] = await page.locator('klankbord-widget .card, klankbord-widget .launcher').evaluateAll((all) =>
    all.map((element) => {
      const { x, y, width: across, height: down } = element.getBoundingClientRect();
      return { x, y, width: across, height: down };
    }),
  );
  const x = Math.max(0, box.x - 16);
  const y = Math.max(0, box.y - 16);
  const clip = {
    x,
    y,
    width: Math.min(width, box.x + box.width + 16) - x,
    height: Math.min(height, box.y + box.height + 16) - y,
  };
  return page.screenshot({ clip });
}

/** What is wrong with one combination; its picture is added where a sheet wants it. */
async function look(page, address, { sheet, size, isWhole, ...choices }) {
  const { caption, ...query } = choices;
  await page.setViewportSize(size);
  await page.goto(`${address}?${new URLSearchParams(query)}`);
  await page.locator('html[data-ready]').waitFor({ timeout: 15_000 });
  const faults = [...(await findMisfits(page)), ...(await findAxeFaults(page))];
  return { faults, picture: sheet && !isCheck ? await takePicture(page, isWhole) : undefined };
}

const data = mkdtempSync(join(tmpdir(), 'klankbord-gallery-'));
const [collectorPort, port] = [await freePort(), await freePort()];
const collector = await startCollector({ port: collectorPort, data });
const shop = await serveShop({ port, collectorPort });
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments() });
const address = `http://localhost:${port}/gallery/frame.html`;
const combinations = listCombinations();
const begun = Date.now();
let failed = 0;
try {
  const waiting = combinations.entries();
  const pictures = [];
  const work = async () => {
    const page = await browser.newPage({ reducedMotion: 'reduce', locale: 'en-GB', timezoneId: 'Europe/Amsterdam' });
    for (const [index, combination] of waiting) {
      const { faults, picture } = await look(page, address, combination).catch((error) => ({
        faults: [String(error.message).split('\n')[0]],
      }));
      if (picture) pictures[index] = { ...combination, picture };
      if (!faults.length) continue;
      failed++;
      const { size, type, display, scheme, locale, state } = combination;
      console.error([type, display, scheme, locale, `${size.width} px`, state].join(' · '));
      for (const fault of faults) console.error(`  ${fault}`);
    }
  };
  await Promise.all(Array.from({ length: PAGES }, work));
  if (!isCheck) {
    const folder = join(import.meta.dirname, 'looks');
    mkdirSync(folder, { recursive: true });
    for (const path of await drawSheets(await browser.newPage(), folder, pictures.filter(Boolean))) console.log(path);
  }
} finally {
  await browser.close();
  await shop.close();
  await collector.stop();
  rmSync(data, { recursive: true, force: true });
}
console.log(`${combinations.length} combinations in ${Math.round((Date.now() - begun) / 1000)} s`);
console.log(`${combinations.length - failed} passed, ${failed} failed, 0 skipped`);
process.exitCode = failed ? 1 : 0;
