// `npm start -- --check`: requests every printed address, sends one answer, reads it back, opens the live stream.

import { randomBytes, randomUUID } from 'node:crypto';
import { stopWith } from './stopWith.mjs';

const TIMEOUT_MS = 10_000;

/** A UUIDv7 of now. */
function newId() {
  const time = Date.now().toString(16).padStart(12, '0');
  const tail = randomBytes(10).toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${tail.slice(0, 3)}-8${tail.slice(3, 6)}-${tail.slice(6, 18)}`;
}

async function request(address, options = {}) {
  try {
    return await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS), ...options });
  } catch (error) {
    throw stopWith(1, `${address} gave no answer: ${error.cause?.message ?? error.message}`);
  }
}

async function expectPage(address, mustHold, options) {
  const answer = await request(address, options);
  const text = await answer.text();
  if (answer.status !== 200) throw stopWith(1, `${address} was answered ${answer.status}, not 200`);
  for (const part of mustHold) {
    if (!text.includes(part)) throw stopWith(1, `${address} was answered 200, but its page does not hold ${part}`);
  }
  console.log(`  ok  ${address}`);
  return text;
}

/** The link signs in once, and only once. */
async function signIn(link) {
  const answer = await request(link);
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0];
  if (answer.status !== 303 || !cookie)
    throw stopWith(1, `The sign-in link was answered ${answer.status} without a session`);
  const again = await request(link);
  if (again.status !== 403) throw stopWith(1, `The sign-in link worked a second time: ${again.status}`);
  console.log('  ok  the sign-in link, which works once');
  return cookie;
}

/** Whatever script and style the shop's first page names must be there too. */
async function checkFiles(page, address) {
  const names = [...page.matchAll(/<(?:script|link|img)\b[^>]*?\s(?:src|href)="([^"#]+)"/g)].map(
    ([, name]) => new URL(name, address).href,
  );
  for (const name of new Set(names)) {
    const answer = await request(name);
    await answer.arrayBuffer();
    if (answer.status !== 200) throw stopWith(1, `${address} needs ${name}, which was answered ${answer.status}`);
  }
  console.log(`  ok  the ${new Set(names).size} files of the shop's first page`);
}

function answerEvent() {
  const response = newId();
  const time = new Date().toISOString();
  const event = {
    id: newId(),
    name: 'feedback',
    time,
    visitor: `v_${randomBytes(16).toString('base64url').slice(0, 22)}`,
    session: `s_${newId()}`,
    channel: 'web',
    props: {
      response,
      revision: 1,
      complete: true,
      answers: [],
      scores: { nps: 9 },
      comment: 'npm start -- --check was here',
    },
  };
  return {
    response,
    event,
    batch: { klankbord: 1, site: 'shop', id: randomUUID(), sent: time, sdk: 'check', events: [event] },
  };
}

/** Reads a live stream until a text comes. */
async function readUntil(stream, wanted) {
  const reader = stream.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!text.includes(wanted)) {
    const { value, done } = await reader.read();
    if (done) throw stopWith(1, `The live stream ended before the answer came: ${text.slice(0, 200)}`);
    text += value;
  }
  await reader.cancel();
}

async function checkAnswer(collector, cookie) {
  const live = await request(`${collector}/api/sites/shop/live`, { headers: { cookie } });
  if (live.status !== 200) throw stopWith(1, `The live stream was answered ${live.status}`);
  const { response, batch } = answerEvent();
  const arrived = readUntil(live, response);
  arrived.catch(() => undefined);
  const posted = await request(`${collector}/v1/batch`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain;charset=UTF-8' },
    body: JSON.stringify(batch),
  });
  const receipt = await posted.json();
  if (posted.status !== 200 || receipt.accepted !== 1)
    throw stopWith(1, `The answer was not taken: ${posted.status} ${JSON.stringify(receipt)}`);
  console.log('  ok  one answer sent through POST /v1/batch');
  const read = await request(`${collector}/api/sites/shop/responses/${response}`, { headers: { cookie } });
  const body = await read.json();
  if (read.status !== 200 || body.response?.scores?.nps !== 9)
    throw stopWith(1, `The answer could not be read back: ${read.status}`);
  console.log('  ok  the answer read back through the API');
  await arrived;
  console.log('  ok  the answer seen in the live stream');
}

/** The sample has a past: answers, cases that opened over the weeks, and customers who were asked again. */
async function checkSample(collector, cookie) {
  const read = async (path) => (await request(`${collector}/api/${path}`, { headers: { cookie } })).json();
  const { items } = await read('sites/sample/responses?limit=1');
  if (!items?.length) throw stopWith(1, 'The site "sample" has no answers');
  const site = (await read('me')).sites.find(({ id }) => id === 'sample');
  if (!site.sample) throw stopWith(1, 'The site "sample" is not marked as sample data');
  const cases = await read('sites/sample/cases?limit=200');
  const days = new Set(cases.items.map(({ opened }) => opened.slice(0, 10))).size;
  if (days < 20) throw stopWith(1, `The cases of the site "sample" opened on ${days} days, not over weeks`);
  const { recovery } = await read('sites/sample/recovery');
  if (recovery.rate === null)
    throw stopWith(1, `The site "sample" has ${recovery.n} second scores: too few for a rate`);
  console.log(`  ok  the site "sample" with ${site.responses} answers, marked as sample data`);
  console.log(
    `  ok  its ${cases.items.length} cases of ${days} days, ${recovery.recovered} of ${recovery.n} recovered`,
  );
}

/**
 * Checks what is running; says each thing that is well.
 *
 * @throws with exit code 1 at the first thing that is not
 */
export async function checkRunning({ shop, collector, signIn: link, empty }) {
  console.log('Checking …');
  const page = await expectPage(`${shop}/`, ['/shop-demo.js', `${collector}/klankbord.js`]);
  await checkFiles(page, `${shop}/`);
  await expectPage(`${shop.replace('localhost', '127.0.0.1')}/`, [
    `${collector.replace('localhost', '127.0.0.1')}/klankbord.js`,
  ]);
  await expectPage(`${shop}/playground/`, ['Playground']);
  await expectPage(`${shop}/gallery/`, ['Gallery']);
  await expectPage(`${shop}/script-tag/`, ['klankbord.js']);
  await expectPage(`${collector}/`, ['<script']);
  await expectPage(`${collector}/health/ready`, ['ready']);
  const cookie = await signIn(link);
  await checkAnswer(collector, cookie);
  if (!empty) await checkSample(collector, cookie);
}
