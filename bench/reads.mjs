// The reads of the dashboard at a million events (promise P6: 300 ms each). `npm run bench:reads` prints them,
// `-- --check` fails on a miss, `-- --events 200000` makes fewer, `-- --data DIR` keeps what was made for the next run.

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCollector } from '../packages/collector/dist/index.js';
import { makeTraffic } from './makeTraffic.mjs';
import { median, round } from './median.mjs';

const argument = (name) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const EVENTS = Number(argument('events') ?? 1_000_000);
const PROMISED_MS = 300;
const RUNS = 7;
const HOME = 'http://bench.test';
const PASSWORD = 'a right good password';

const kept = argument('data');
const data = kept ?? mkdtempSync(join(tmpdir(), 'klankbord-reads-'));
const isThere = existsSync(join(data, 'klankbord.db'));
const collector = createCollector({ data, password: PASSWORD });
await collector.ready;
const ask = (path, init) => collector.fetch(new Request(HOME + path, init));

if (!isThere) {
  const started = performance.now();
  for (const batch of makeTraffic(EVENTS, Date.now())) {
    const answer = await ask('/v1/batch', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(batch),
    });
    const receipt = await answer.json();
    if (!answer.ok || receipt.refused.length) throw new Error(`refused: ${JSON.stringify(receipt).slice(0, 500)}`);
  }
  const seconds = (performance.now() - started) / 1000;
  console.log(`${EVENTS} events stored in ${round(seconds, 0)} s`);
}

const login = await ask('/api/login', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ password: PASSWORD }),
});
const cookie = login.headers.get('set-cookie').split(';')[0];
const read = async (path) => {
  const answer = await ask(path, { headers: { cookie } });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path}: ${text}`);
  return text;
};

const root = '/api/sites/shop';
const from = (days) => new Date(Date.now() - days * 86_400_000).toISOString();
const list = JSON.parse(await read(`${root}/responses?limit=25`));
const [answer] = list.items;
const READS = {
  'me (rail, site switch)': '/api/me',
  'overview: scores of 28 days': `${root}/scores?from=${from(28)}`,
  'overview: scores of 90 days': `${root}/scores?from=${from(90)}`,
  'overview: scores of all the time': `${root}/scores`,
  'overview: drivers of 28 days': `${root}/drivers?from=${from(28)}`,
  'overview: drivers of all the time': `${root}/drivers`,
  'feedback: choices': `${root}/choices`,
  'feedback: newest 25': `${root}/responses?limit=25`,
  'feedback: page 2': `${root}/responses?limit=25&cursor=${list.next}`,
  'feedback: phone, unhappy, in the checkout': `${root}/responses?limit=25&device=phone&score=unhappy&stage=checkout`,
  'feedback: a rare page': `${root}/responses?limit=25&page=/p/rare`,
  'feedback: a product': `${root}/responses?limit=25&product=SKU-7`,
  'feedback: a score': `${root}/responses?limit=25&score=nps:0-2`,
  'feedback: with an open case': `${root}/responses?limit=25&case=open`,
  'feedback: without a case': `${root}/responses?limit=25&case=none`,
  'feedback: a frequent word': `${root}/responses?limit=25&q=delivery`,
  'feedback: a rare word': `${root}/responses?limit=25&q=zebra`,
  'feedback: two words and a filter': `${root}/responses?limit=25&q=delivery+slow&device=phone`,
  'topics: 28 days': `${root}/topics?from=${from(28)}`,
  'topics: all the time': `${root}/topics`,
  'an answer with its story': `${root}/responses/${answer.id}`,
  'visits: newest 20': `${root}/visits?limit=20`,
  'a visitor': `${root}/visitors/${answer.visitor}`,
  'journey: 28 days': `${root}/journey?from=${from(28)}`,
  'journey: 90 days': `${root}/journey?from=${from(90)}`,
  'journey: all the time': `${root}/journey`,
  'journey: 28 days, phones': `${root}/journey?from=${from(28)}&device=phone`,
  'journey: 28 days, through the checkout': `${root}/journey?from=${from(28)}&stage=checkout`,
  'journey: 28 days, with a refused voucher': `${root}/journey?from=${from(28)}&moment=voucher-refused`,
  'journey: 28 days, answers to one survey': `${root}/journey?from=${from(28)}&survey=recommend`,
  'moments: 28 days': `${root}/moments?from=${from(28)}`,
  'moments: all the time': `${root}/moments`,
};

const misses = [];
console.log('\n| read | median ms | slowest ms |\n|---|---|---|');
for (const [name, path] of Object.entries(READS)) {
  const times = [];
  for (let run = 0; run < RUNS; run++) {
    const started = performance.now();
    await read(path);
    times.push(performance.now() - started);
  }
  const middle = median(times);
  if (middle > PROMISED_MS) misses.push(name);
  console.log(`| ${name} | ${round(middle, 1)} | ${round(Math.max(...times), 1)} |`);
}

await collector.close();
if (!kept) rmSync(data, { recursive: true, force: true });
console.log(misses.length ? `\nOver ${PROMISED_MS} ms: ${misses.join(', ')}` : `\nAll within ${PROMISED_MS} ms.`);
if (process.argv.includes('--check') && misses.length) process.exitCode = 1;
