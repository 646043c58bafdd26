// S3: of 1,000 visitors 100 are erased, and every batch comes twice more: nothing of the 100 is left anywhere, all of the others is.

import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import Libsql from 'libsql';
import type { PostMessage } from '../../../packages/collector/src/loop/webhooks/postMessage';
import { makeBatch, makeEvent, makeFeedback } from '../../unit/collector/support/makeBatch';
import { makeFolder, openCollector, type TestCollector } from '../../unit/collector/support/openCollector';

const VISITORS = 1000;
const ERASED = 100;

interface Person {
  key: string;
  visitor: string;
  /** Stands in their comment and in nobody else's. */
  canary: string;
}

function makePerson(_: unknown, index: number): Person {
  const bytes = randomBytes(32);
  return {
    key: bytes.toString('base64url'),
    visitor: `v_${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}`,
    canary: `canary${index.toString().padStart(4, '0')}${randomBytes(4).toString('hex')}`,
  };
}

const people = Array.from({ length: VISITORS }, makePerson);
const gone = people.filter((_, index) => index % (VISITORS / ERASED) === 0);
const stays = people.filter((person) => !gone.includes(person));
/** A rule looks at these: all that are erased, and some who stay. Each message is a commit of its own, so not at everybody. */
const watched = [...gone, ...stays.slice(0, 20)];

/** What one visitor sends: a search, an answer in two revisions, and where they may be reached. */
function eventsOf(person: Person): unknown[] {
  const { visitor, canary } = person;
  const own = {
    locale: watched.includes(person) ? 'nl-NL' : 'en-GB',
    visitor,
    session: `s_${canary}`,
    user: `${canary}@shop.example`,
  };
  const props = { comment: `I am ${canary}`, contact: { email: `${canary}@shop.example` } };
  return [
    makeEvent({ ...own, name: 'search', props: { search_term: canary, results_count: 0 } }),
    makeFeedback(`r-${canary}`, 2, { ...own, props }),
    makeFeedback(`r-${canary}`, 3, { ...own, props: { ...props, revision: 2 } }),
  ];
}

/** What the team has made of the answer of one of the erased and of one who stays: a note, a reply, an improvement. */
async function workOn({ canary }: Person): Promise<void> {
  const root = '/api/sites/shop';
  const send = async (method: string, path: string, body: object): Promise<Response> => {
    const answer = await collector.send(method, root + path, body);
    expect([path, answer.status]).toEqual([path, 200]);
    return answer;
  };
  const { items } = await collector.read<{ items: { id: number }[] }>(`${root}/cases?response=r-${canary}`);
  expect(items).toHaveLength(1);
  const at = `/cases/${items[0]!.id}`;
  await send('POST', `${at}/notes`, { text: `Called ${canary}` });
  await send('POST', `${at}/replies`, { text: `Dear ${canary}, it is mended`, again: true });
  const made = await send('POST', '/improvements', { title: 'Mended', state: 'planned' });
  const { id } = (await made.json()) as { id: number };
  await send('PUT', `/improvements/${id}/answers/r-${canary}`, { linked: true });
}

/** A webhook that never gets through: every message waits, with the words of its answer in it. */
async function waitForever(): Promise<void> {
  const hook = { name: 'Chat', url: 'https://hooks.example/chat' };
  const added = (await (await collector.send('POST', '/api/sites/shop/webhooks', hook)).json()) as {
    webhook: { id: string };
  };
  const rule = {
    name: 'Tell',
    on: true,
    when: { locale: 'nl*' },
    then: [{ webhook: added.webhook.id }, { digest: 'daily' }, { ask: 'publish' }],
  };
  expect((await collector.put('/api/sites/shop/rules/tell', rule)).status).toBe(200);
}

/** Ten visitors a batch. */
const batches = Array.from({ length: VISITORS / 10 }, (_, at) =>
  makeBatch(people.slice(at * 10, at * 10 + 10).flatMap(eventsOf)),
);

let collector: TestCollector;
const postAll = async (): Promise<void> => {
  for (const batch of batches) expect((await collector.post('/v1/batch', batch)).status).toBe(200);
};

/** Every row of every table, full-text tables included. */
function dumpTables(folder: string): Map<string, string[]> {
  const db = new Libsql(join(folder, 'klankbord.db'));
  const tables = db.prepare(`select name from sqlite_master where type = 'table'`).all() as { name: string }[];
  const dump = tables.map(({ name }): [string, string[]] => [
    name,
    (db.prepare(`select * from "${name}"`).all() as object[]).map((row) => JSON.stringify(row)),
  ]);
  db.close();
  return new Map(dump);
}

/** Where the loop keeps something of a visitor; each must hold some of them before the erasure, or the test proves nothing. */
const OF_THE_LOOP = ['cases', 'case_notes', 'replies', 'praise', 'digest_items', 'deliveries', 'improvement_answers'];

const marks = (person: Person): string[] => [person.visitor, person.canary];
const countIn = (text: string, which: Person[]): number =>
  which.filter((one) => marks(one).some((mark) => text.includes(mark))).length;

async function readAll(path: string): Promise<string> {
  const pages: string[] = [];
  let cursor = '';
  for (;;) {
    const page = await collector.read<{ items: unknown[]; next: string | null }>(`${path}?limit=200${cursor}`);
    pages.push(JSON.stringify(page.items));
    if (!page.next) return pages.join('\n');
    cursor = `&cursor=${encodeURIComponent(page.next)}`;
  }
}

jest.setTimeout(120_000);

test('S3 nothing of the erased is left, and nothing of it comes back', async () => {
  const folder = makeFolder();
  const posted: string[] = [];
  const postMessage: PostMessage = async (_to, _headers, body) => {
    posted.push(body);
    return { status: 503, detail: 'not now' };
  };
  const resolveHost = async () => [{ address: '93.184.216.34', family: 4 }];
  collector = openCollector({ data: folder, postMessage, resolveHost });
  await collector.post('/v1/batch', makeBatch([makeEvent({ visitor: 'v_first' })]));
  await waitForever();
  await postAll();
  await collector.settle();
  for (const person of [gone[0]!, stays[0]!]) await workOn(person);
  expect(countIn(posted.join('\n'), gone)).toBe(ERASED);
  const before = dumpTables(folder);
  for (const table of OF_THE_LOOP)
    expect([table, countIn(before.get(table)!.join('\n'), gone) > 0]).toEqual([table, true]);
  posted.length = 0;
  expect((await readAll('/api/sites/shop/responses')).match(/I am canary/g)).toHaveLength(VISITORS);
  for (const { key } of gone) {
    expect((await collector.post('/v1/erase', { site: 'shop', key })).status).toBe(200);
  }
  for (let replay = 0; replay < 2; replay++) await postAll();
  await collector.settle();
  expect(countIn(posted.join('\n'), gone)).toBe(0);

  for (const path of ['responses', 'events', 'visits', 'cases', 'praise']) {
    const text = await readAll(`/api/sites/shop/${path}`);
    const left = path === 'praise' ? watched.length - ERASED : stays.length;
    expect([path, countIn(text, gone), countIn(text, stays)]).toEqual([path, 0, left]);
  }
  const cookie = await collector.login();
  const lines = await collector.fetch('/api/sites/shop/responses?format=ndjson', { headers: { cookie } });
  const text = await lines.text();
  expect([countIn(text, gone), countIn(text, stays)]).toEqual([0, stays.length]);
  await collector.close();

  for (const [table, rows] of dumpTables(folder)) {
    // The tombstone keeps who must stay away: the id, which is a hash of a key that nobody has any more.
    const left = table === 'visitors' ? rows.filter((row) => countIn(row.replace(/v_[\w-]{22}/, ''), gone)) : rows;
    expect([table, countIn(left.join('\n'), gone)]).toEqual([table, 0]);
  }
  // Not even as bytes of deleted rows; ids stand in tombstones, words nowhere.
  const bytes = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'latin1'));
  expect(gone.filter(({ canary }) => bytes.some((file) => file.includes(canary)))).toEqual([]);
});

test('S3 a known person is erased with every visitor they were, and old events of theirs stay away', async () => {
  collector = openCollector();
  const [first, second, other] = people as [Person, Person, Person];
  const user = 'anna@shop.example';
  const before = new Date(Date.now() - 60_000).toISOString();
  const events = [first, second].map(({ visitor }) => makeEvent({ visitor, user, time: before }));
  const office = makeEvent({ visitor: undefined, session: undefined, user, name: 'delivered', time: before });
  const batch = makeBatch([...events, office, makeEvent({ visitor: other.visitor })]);
  await collector.post('/v1/batch', batch);
  const headers = { cookie: await collector.login() };
  const answer = await collector.post('/api/sites/shop/erasures', { user }, headers);
  expect(await answer.json()).toEqual({ erased: 2 });
  await collector.post('/v1/batch', batch);
  const { items } = await collector.read<{ items: { visitor?: string; name: string }[] }>('/api/sites/shop/events');
  expect(items.map(({ visitor }) => visitor)).toEqual([other.visitor]);
  // Somebody who comes back afterwards, as a new visitor, is welcome.
  await collector.post('/v1/batch', makeBatch([makeEvent({ visitor: 'v_new', user, time: new Date().toISOString() })]));
  expect((await collector.read<{ items: unknown[] }>('/api/sites/shop/events')).items).toHaveLength(2);
  const audit = JSON.stringify(await collector.read('/api/sites/shop/audit'));
  expect(audit).toContain('visitor.erased');
  expect(audit).not.toContain(user);
});
