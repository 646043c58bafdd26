// A product manager's day in steps that both browsers can play: from the overview to the drop on the map, a story, its case, a reply
// that the visitor sees in the demo shop, and the recovery rate that has changed by it.

import { expect } from '@playwright/test';
import { createBatches, createSampleData } from '../../../examples/sample-data/index.mjs';
import { published, surveys } from '../../../examples/surveys.mjs';
import { serveShop } from '../../../tools/start/serveShop.mjs';
import { type Hands, handsOf } from '../../support/handsOf';
import { type BrowserKind, type OpenBrowser, openBrowser } from '../../support/openBrowser';
import { type Collector, freePort, PASSWORD, startCollector } from '../../support/startCollector';
import { endVisit } from './endVisit';
import { tellOthers } from './tellOthers';

const SITE = 'shop';
/** A quarter of what `npm start` makes: enough for the planted problems to stand out. */
const VISITS = 450;
const WORDS = 'My card was refused and nobody told me why';
const REPLY = 'You told us that your card was refused without a word. The page says now what the bank said.';
const VIEWPORT = { width: 1280, height: 800 };

interface Day {
  collector: Collector;
  shop: string;
  visitor: OpenBrowser & { hands: Hands };
  team: OpenBrowser & { hands: Hands };
}

async function post(url: string, path: string, body: object): Promise<Response> {
  const headers = { 'content-type': path.startsWith('/api') ? 'application/json' : 'text/plain', origin: url };
  const answer = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  expect(answer.status, path).toBeLessThan(300);
  return answer;
}

/** What `npm start` prepares, in the site of the shop itself: the visitor's answer stands among those of the sample. */
async function fill({ url }: Collector, events: object[]): Promise<void> {
  for (const batch of createBatches(events, SITE)) {
    const receipt = (await (await post(url, '/v1/batch', batch)).json()) as { refused: unknown[] };
    expect(receipt.refused).toEqual([]);
  }
  const login = await post(url, '/api/login', { password: PASSWORD });
  const cookie = (login.headers.get('set-cookie') ?? '').split(';')[0]!;
  const config = await fetch(`${url}/api/sites/${SITE}/config`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', origin: url, cookie },
    body: JSON.stringify({ surveys: published }),
  });
  expect(config.status).toBe(200);
}

/** Looks for a jacket, orders it at the second try of paying, and says how it was. */
async function orderUnhappily({ shop, visitor: { page, hands } }: Day): Promise<void> {
  const { press, write, see } = hands;
  const search = async (text: string): Promise<void> => {
    await write('input[type=search]', '', text);
    await page.keyboard.press('Enter');
  };
  await page.goto(shop);
  await search('rain jacket');
  await see('h1', 'Nothing found');
  await search('jacket');
  await press('a', 'Waxed shell');
  await press('button', 'Add to cart');
  await press('a', 'To the cart');
  await press('a', 'To the checkout');
  const address = {
    'Full name': 'Anna de Vries',
    'E-mail address': 'anna@example.com',
    'Street and number': 'Kade 1',
    Postcode: '1234 AB',
    Town: 'Den Helder',
  };
  for (const [label, text] of Object.entries(address)) await write('input', label, text);
  await press('button', 'Continue');
  await see('h2', 'Delivery');
  await press('button', 'Continue');
  await see('h2', 'Payment');
  await press('button', '/^Pay/');
  await see('*', 'did not confirm the payment');
  await press('button', '/^Pay/');
  await see('h1', 'your order is in');

  await see('[role=dialog]', 'How likely are you to recommend Noordwind');
  await press('.cell', '/^2$/');
  await write('textarea', 'main reason', WORDS);
  await press('button', '/^Send$/');
  await see('[role=dialog]', 'Somebody at Noordwind reads this today');
}

/** What the card of the recovery rate says: how many are not unhappy any more, of how many. */
async function readRecovery({ see, read }: Hands): Promise<{ recovered: number; n: number; text: string }> {
  await see('li.score', 'with a second score');
  const text = await read('li.score', 'with a second score');
  const [, recovered, n] = /(\d+) of (\d+) with a second score/.exec(text) ?? [];
  return { recovered: Number(recovered), n: Number(n), text: /\d+(?=\s*%)/.exec(text)?.[0] ?? '' };
}

/** From the overview over the map to the story, and on to its case, which gets a reply. */
async function findAndReply({ collector, team: { page, hands } }: Day): Promise<void> {
  const { press, see, write } = hands;
  await page.goto(`${collector.url}/${SITE}/overview`);
  await see('h2', 'Scores now');
  await see('li.score', 'Would recommend');
  await see('a.row-link', WORDS);
  await press('nav a', 'Journey');
  await press('.map-pin', '/^Payment refused/');
  await see('[role=dialog], dialog', 'visits with it');
  await press('a.row-link', WORDS);
  await see('main', 'The payment was refused');
  await see('main', 'Searched rain jacket, nothing found');
  await press('a.button', '/^Case \\d+ · Open$/');
  await see('main', 'Opened by the rule unhappy');
  await press('button', 'Take it');
  await see('main', 'Given to owner');
  await write('textarea', 'Reply to the visitor', REPLY);
  await press('button', 'Leave this reply');
  await see('main', 'Waits for the next visit');
}

/** Another visit: the reply shows itself once it is quiet, is judged, and the first question comes again. */
async function comeBack({ shop, visitor: { page, hands } }: Day): Promise<void> {
  const { press, see } = hands;
  await endVisit(page, SITE);
  await page.goto(`${shop}/products.html`);
  await see('[role=dialog]', REPLY);
  await see('[role=dialog]', WORDS);
  await press('[role=dialog] button', '/^Yes$/');
  await press('.cell', '/^9$/');
  await press('button', '/^Send$/');
}

/** What still waits for the visitor. */
async function askForReplies({ collector, visitor: { page } }: Day): Promise<unknown> {
  const key = await page.evaluate((site) => localStorage.getItem(`kb:${site}:v`), SITE);
  const answer = await post(collector.url, '/v1/replies', { site: SITE, key });
  return ((await answer.json()) as { replies: unknown }).replies;
}

async function liveThrough(day: Day): Promise<void> {
  const { collector, team } = day;
  await orderUnhappily(day);
  const hasCome = async (): Promise<boolean> =>
    (await collector.api<{ items: object[] }>(`/api/sites/${SITE}/responses?q=nobody+told+me`)).items.length > 0;
  await expect.poll(hasCome).toBe(true);

  await team.page.goto(collector.url);
  await team.hands.write('input', 'Password', PASSWORD);
  await team.hands.press('button', 'Log in');
  await team.hands.see('nav');
  await findAndReply(day);
  await team.hands.press('nav a', 'Cases');
  const before = await readRecovery(team.hands);

  await comeBack(day);

  const after = async () => {
    await team.page.goto(`${collector.url}/${SITE}/cases`);
    return readRecovery(team.hands);
  };
  await expect.poll(after).toMatchObject({ recovered: before.recovered + 1, n: before.n + 1 });
  expect((await after()).text, 'the rate itself').not.toBe(before.text);
  await team.hands.press('a.row-link', WORDS);
  await team.hands.see('main', 'It helped');
  await team.hands.see('input:checked', 'The customer has been told');
  expect(await askForReplies(day), 'it comes once').toEqual([]);
}

export async function playDay(kind: BrowserKind): Promise<void> {
  // Seconds of work at one go: first, while no connection is open that would be given up meanwhile.
  const events = createSampleData({ now: Date.now(), surveys, visits: VISITS });
  const collector = await startCollector();
  const port = await freePort();
  const shop = await serveShop({ port, collectorPort: Number(new URL(collector.url).port) });
  const open: OpenBrowser[] = [];
  const meet = async () => {
    const browser = await openBrowser(kind, { viewport: VIEWPORT });
    open.push(browser);
    return { ...browser, hands: handsOf(browser.page) };
  };
  try {
    await fill(collector, events);
    await tellOthers(collector, SITE, [9, 8, 7, 3, 2]);
    await liveThrough({ collector, shop: `http://127.0.0.1:${port}`, visitor: await meet(), team: await meet() });
  } finally {
    for (const browser of open) await browser.close();
    await shop.close();
    await collector.remove();
  }
}
