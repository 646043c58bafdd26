// Speed, measured side by side in one run: what Klankbord costs a page, as ratios to a floor that nobody can go below.
// `npm run bench` prints the figures, `npm run bench -- --check` also compares them with bench/limits.json.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { chromiumArguments, findChromium } from '../test/support/findChromium.mjs';
import { measureBurst } from './measureBurst.mjs';
import { measureIdle } from './measureIdle.mjs';
import { measureLayer } from './measureLayer.mjs';
import { measureStart } from './measureStart.mjs';
import { measureTrack } from './measureTrack.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const check = process.argv.includes('--check');
const limits = JSON.parse(readFileSync(join(here, 'limits.json'), 'utf8'));

/** A page server that also takes batches, so that nothing but the page is measured. */
const server = createServer((request, response) => {
  const path = new URL(request.url, 'http://x').pathname;
  if (request.method === 'POST') {
    request.resume().on('end', () => response.writeHead(204).end());
    return;
  }
  const file = /^.klankbord.*\.js$/.test(path)
    ? join(here, '../packages/widget/dist', path)
    : join(here, 'pages', path);
  try {
    const body = readFileSync(file);
    const type = path.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8';
    response.writeHead(200, { 'content-type': type }).end(body);
  } catch {
    response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
  }
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const url = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments() });

/** A fresh page at a slow-down of the processor. */
const openPage = async (path, slowDown = 1) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable');
  if (slowDown > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
  if (path) await page.goto(url + path);
  return { page, devtools, url, close: () => context.close() };
};

const results = {};
for (const measure of [measureTrack, measureBurst, measureLayer, measureStart, measureIdle])
  Object.assign(results, await measure(openPage));
await browser.close();
server.close();

let passed = 0;
let failed = 0;
for (const [name, { value, unit, note }] of Object.entries(results)) {
  const limit = limits[name];
  const good = limit === undefined || value <= limit;
  if (limit !== undefined && good) passed++;
  else if (limit !== undefined) failed++;
  const shown = `${value} ${unit}`.padEnd(14);
  console.log(
    `${limit === undefined ? ' ' : good ? '✓' : '✗'} ${name.padEnd(44)} ${shown} ${limit === undefined ? '' : `limit ${limit}`.padEnd(12)} ${note ?? ''}`,
  );
}
if (check) {
  console.log(`${passed} passed, ${failed} failed, 0 skipped`);
  process.exitCode = failed ? 1 : 0;
}
