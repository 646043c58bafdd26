// What visitors see of the loop, in the demo shop: the reply card and the quotes on a product page, in both schemes, two widths and both
// directions: `npm run pictures:loop` (after `npm run build`).

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumArguments, findChromium } from '../test/support/findChromium.mjs';
import { findAxeFaults } from '../test/support/runAxe.mjs';
import { serveShop } from '../tools/start/serveShop.mjs';
import { startCollector } from '../tools/start/startCollector.mjs';
import { drawSheets } from './looks/drawSheets.mjs';

const COLLECTOR = 8799;
const SHOP = 8800;
const SIZES = [
  { width: 390, height: 720 },
  { width: 1280, height: 720 },
];
const HOSTILE = '<img src=x onerror=alert(1)> & <b>bold</b> – as it was written';
const LONG =
  'I ordered the boots on a Thursday evening and walked the Pieterpad in them the next weekend. Dry feet all the way, not a single blister, and the service desk had told me honestly that they run small, so I took them half a size larger. That is what I come back for: people who know what they sell.';

const replies = {
  'a reply': {
    text: 'You told us that the voucher field was hidden. It stands on top of the cart now.',
    quote: 'I could not find where to type my voucher',
  },
  'long, with markup': { text: `${LONG} ${HOSTILE}`, quote: LONG },
  'may we quote you': {
    text: 'Thank you for your kind words. They have gone to the people who did the work.',
    quote: 'Lovely boots, dry feet all week',
    ask: 'publish',
  },
};
const arabicReplies = {
  'a reply': { text: 'أخبرتنا أن خانة القسيمة كانت مخفية. إنها الآن في أعلى السلة.', quote: 'لم أجد أين أكتب القسيمة' },
  'may we quote you': {
    text: 'شكرًا على كلماتك اللطيفة. لقد وصلت إلى من قاموا بالعمل.',
    quote: 'حذاء رائع وقدمان جافتان طوال الأسبوع',
    ask: 'publish',
  },
};

const quote = (text, more = {}) => ({
  text,
  score: { value: 10, high: 10, type: 'nps' },
  name: 'Anna',
  time: '2026-11-02T10:00:00Z',
  ...more,
});
const quotes = {
  none: [],
  one: [quote('Lovely boots, dry feet all week')],
  many: [
    quote(LONG, { name: undefined }),
    quote('Quick delivery, and a handwritten note in the box.', {
      score: { value: 5, high: 5, type: 'csat' },
      name: 'Joris',
    }),
    quote(HOSTILE, { score: undefined }),
    quote('The fourth is not shown'),
  ],
};
const arabicQuotes = {
  many: [
    quote('حذاء رائع وقدمان جافتان طوال الأسبوع، وخدمة لطيفة جدًا في المتجر.', { name: 'ليلى' }),
    quote('Quick delivery, and a handwritten note in the box.', { name: 'Joris' }),
  ],
};

/** Who has answered before, with a key to prove it by. */
const KNOWN = `
localStorage.setItem('kb:shop:v', '${'A'.repeat(43)}');
localStorage.setItem('kb:shop:surveys', JSON.stringify({ shown: { old: { outcome: 'answered', at: 1, times: 1 } } }));`;

const shots = [];
for (const scheme of ['light', 'dark']) {
  for (const size of SIZES) {
    for (const locale of ['en', 'ar']) {
      const [said, quoted] = locale === 'ar' ? [arabicReplies, arabicQuotes] : [replies, quotes];
      const shot = { scheme, size, locale };
      for (const [name, reply] of Object.entries(said)) shots.push({ ...shot, name, reply, sheet: `reply-${scheme}` });
      for (const [name, list] of Object.entries(quoted))
        shots.push({ ...shot, name: `${name} quoted`, quotes: list, sheet: `praise-${scheme}` });
    }
  }
}

async function take(browser, { scheme, size, locale, reply, quotes: list }) {
  const context = await browser.newContext({
    viewport: size,
    colorScheme: scheme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/Amsterdam',
  });
  const page = await context.newPage();
  if (reply) {
    await page.addInitScript(KNOWN);
    const answer = { replies: [{ id: 'r_1', ...reply }] };
    await page.route('**/v1/replies', (route) =>
      route.fulfill({ json: answer, headers: { 'access-control-allow-origin': '*' } }),
    );
  }
  if (list) {
    await page.route('**/v1/praise/**', (route) =>
      route.fulfill({ json: { quotes: list }, headers: { 'access-control-allow-origin': '*' } }),
    );
  }
  if (locale === 'ar') {
    // The shop speaks English and Dutch; what we put into its pages follows the page.
    await page.route('**/head.js', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: "window.dataLayer=window.dataLayer||[];document.documentElement.lang='ar';document.documentElement.dir='rtl'",
      }),
    );
  }
  await page.goto(`http://localhost:${SHOP}/product.html?id=boots`);
  if (reply) await page.locator('klankbord-widget .card').waitFor({ timeout: 20_000 });
  const place = page.locator('.kbd-praise');
  if (list?.length) {
    await page.locator('klankbord-praise[filled]').waitFor();
    await place.scrollIntoViewIfNeeded();
  } else if (list) {
    await page.locator('klankbord-praise').waitFor({ state: 'attached' });
    await page.waitForTimeout(300);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  }
  await page.waitForTimeout(300);
  const faults = await findAxeFaults(page);
  const picture = await page.screenshot();
  await context.close();
  return { picture, faults };
}

const data = mkdtempSync(join(tmpdir(), 'klankbord-pictures-'));
const collector = await startCollector({ port: COLLECTOR, data });
const shop = await serveShop({ port: SHOP, collectorPort: COLLECTOR });
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments() });
let failed = 0;
try {
  const pictures = [];
  for (const shot of shots) {
    const caption = `${shot.name}, ${shot.size.width} px${shot.locale === 'ar' ? ', right to left' : ''}`;
    const { picture, faults } = await take(browser, shot);
    pictures.push({ ...shot, caption, picture, isWhole: true });
    failed += faults.length ? 1 : 0;
    for (const fault of faults) console.error(`${shot.sheet}, ${caption}: ${fault}`);
  }
  const folder = join(import.meta.dirname, 'looks');
  mkdirSync(folder, { recursive: true });
  for (const path of await drawSheets(await browser.newPage(), folder, pictures)) console.log(path);
} finally {
  await browser.close();
  await shop.close();
  await collector.stop();
  rmSync(data, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;
