// POST /v1/batch: what is stored, what is refused, and that nothing is acknowledged before it is on disk.

import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import Database from 'libsql';
import { join } from 'node:path';
import { openStore } from '../../../packages/collector/src/store/openStore';
import { makeBatch, makeEvent, makeFeedback, makeId } from './support/makeBatch';
import { makeFolder, openCollector, type TestCollector } from './support/openCollector';

interface Receipt {
  accepted: number;
  refused: { id: string; code: string; detail: string }[];
}

/** In the file itself: no page counts all events. */
function countEvents({ folder }: TestCollector, site = 'shop'): number {
  const file = new Database(join(folder, 'klankbord.db'));
  try {
    const { count } = file.prepare('select count(*) as count from events where site = ?').get(site) as {
      count: number;
    };
    return count;
  } finally {
    file.close();
  }
}

const send = (collector: TestCollector, body: BodyInit, headers: Record<string, string> = {}): Promise<Response> =>
  collector.fetch('/v1/batch', {
    method: 'POST',
    body,
    headers: { 'content-type': 'text/plain;charset=UTF-8', ...headers },
  });

describe('what is stored', () => {
  test('names that every object has are names like any other: as types and as scores', async () => {
    const collector = openCollector();
    const names = ['toString', 'constructor', '__proto__', 'hasOwnProperty'];
    const answered = names.flatMap((name, index) => [
      makeFeedback(`t${index}`, 0, { props: { answers: [{ question: 'q', type: name, value: 1 }], scores: {} } }),
      makeFeedback(`s${index}`, 0, { props: { answers: [], scores: JSON.parse(`{"${name}": 2}`) as object } }),
    ]);
    const answer = await collector.post('/v1/batch', makeBatch(answered));
    expect(await answer.json()).toMatchObject({ accepted: answered.length, refused: [] });
    const { items } = await collector.read<{ items: object[] }>('/api/sites/shop/responses?limit=50');
    expect(items).toHaveLength(answered.length);
    for (const page of ['scores', 'drivers', 'journey', 'moments', 'topics', 'digest?day=2026-11-22'])
      expect(await collector.read<object>(`/api/sites/shop/${page}`)).toBeDefined();
  });

  test('a batch gets a receipt and its events are there', async () => {
    const collector = openCollector();
    const answer = await collector.post('/v1/batch', makeBatch([makeEvent(), makeEvent()]));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(await answer.json()).toEqual({ klankbord: 1, accepted: 2, refused: [], retry: [], retryAfterMs: 0 });
    expect(countEvents(collector)).toBe(2);
  });

  test('the same ids sent many times at once are one row each, and accepted every time', async () => {
    const collector = openCollector();
    const batches = Array.from({ length: 20 }, () => Array.from({ length: 25 }, () => makeEvent()));
    const answers = await Promise.all(
      [...batches, ...batches, ...batches].map((events) => collector.post('/v1/batch', makeBatch(events))),
    );
    for (const answer of answers) expect(((await answer.json()) as Receipt).accepted).toBe(25);
    expect(countEvents(collector)).toBe(500);
  });

  test('an id that is used twice within a batch is one row; the first one stays', async () => {
    const collector = openCollector();
    const event = makeEvent({ props: { first: true } });
    const answer = await collector.post('/v1/batch', makeBatch([event, { ...event, props: { first: false } }]));
    expect(((await answer.json()) as Receipt).accepted).toBe(2);
    const { items } = await collector.read<{ items: { props: unknown }[] }>('/api/sites/shop/events');
    expect(items.map(({ props }) => props)).toEqual([{ first: true }]);
  });

  test('the same id at two sites is two rows', async () => {
    const collector = openCollector();
    const event = makeEvent();
    await collector.post('/v1/batch', makeBatch([event]));
    await collector.post('/v1/batch', makeBatch([event], { site: 'other' }));
    expect([countEvents(collector), countEvents(collector, 'other')]).toEqual([1, 1]);
  });

  test('a broken event spoils no other: it is refused by id with a reason', async () => {
    const collector = openCollector();
    const bad = makeEvent({ name: 'Bad Name' });
    const answer = await collector.post('/v1/batch', makeBatch([makeEvent(), bad, 'no event at all', makeEvent()]));
    const receipt = (await answer.json()) as Receipt;
    expect(receipt.accepted).toBe(2);
    expect(receipt.refused.map(({ id, code }) => [id, code])).toEqual([
      [bad.id, 'bad-name'],
      ['', 'bad-event'],
    ]);
    expect(receipt.refused[0]!.detail).toContain('Bad Name');
    expect(answer.headers.get('klankbord-refused')).toBe('2 of 4 events: bad-name, bad-event');
    expect(countEvents(collector)).toBe(2);
  });

  test('an event over 32 KiB is refused alone, one just below is stored', async () => {
    const collector = openCollector();
    const large = makeEvent({ props: { text: 'x'.repeat(32 * 1024) } });
    const answer = await collector.post(
      '/v1/batch',
      makeBatch([large, makeEvent({ props: { text: 'x'.repeat(31 * 1024) } })]),
    );
    const receipt = (await answer.json()) as Receipt;
    expect(receipt.refused).toEqual([{ id: large.id, code: 'too-large', detail: expect.stringContaining('32768') }]);
    expect(receipt.accepted).toBe(1);
  });

  test('unknown members and __proto__ are kept as they came and harm nothing', async () => {
    const collector = openCollector();
    const event = JSON.stringify(makeEvent()).replace(
      '"props":{',
      '"extra":1,"__proto__":{"polluted":1},"props":{"__proto__":{"polluted":1},',
    );
    const answer = await send(collector, JSON.stringify(makeBatch([])).replace('"events":[]', `"events":[${event}]`));
    expect(((await answer.json()) as Receipt).accepted).toBe(1);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    const { items } = await collector.read<{ items: { props: object }[] }>('/api/sites/shop/events');
    expect(Object.keys(items[0]!.props)).toContain('__proto__');
  });

  test('numbers and texts that a column cannot hold do not block a batch', async () => {
    const collector = openCollector();
    const odd = [
      makeEvent({ seq: 1e300 }),
      makeEvent({ user: '\u0000', stage: '\ud800' }),
      makeEvent({ time: '+275760-09-13T00:00:00.000Z' }),
      makeEvent({ name: 'feedback', props: { response: 'r', revision: 1e300, complete: true, answers: [] } }),
    ];
    const answer = await collector.post('/v1/batch', makeBatch(odd, { env: 7, release: ['x'] }));
    expect(await answer.json()).toMatchObject({ accepted: 4, refused: [] });
    expect(countEvents(collector)).toBe(4);
  });
});

describe('how a body may come', () => {
  const body = (): string => JSON.stringify(makeBatch([makeEvent()]));

  test('gzip is recognised by its first two bytes, with and without a header', async () => {
    const collector = openCollector();
    const plain = await send(collector, gzipSync(body()));
    const declared = await send(collector, gzipSync(body()), {
      'content-type': 'application/json',
      'content-encoding': 'gzip',
    });
    // A proxy decoded the body and left the header.
    const decoded = await send(collector, body(), { 'content-encoding': 'gzip' });
    expect([plain.status, declared.status, decoded.status]).toEqual([200, 200, 200]);
    expect(countEvents(collector)).toBe(3);
  });

  test.each([
    ['a body over 512 KiB', 'x'.repeat(512 * 1024 + 1), {}, 413, 'too-large'],
    ['a length over 512 KiB', 'x', { 'content-length': String(512 * 1024 + 1) }, 413, 'too-large'],
    ['a gzip bomb', gzipSync(Buffer.alloc(40 * 1024 * 1024)), {}, 413, 'too-large'],
    ['gzip that was cut off', gzipSync('{"klankbord":1}').subarray(0, 20), {}, 400, 'bad-gzip'],
    ['no JSON', '{"klankbord":1,', {}, 400, 'bad-json'],
    ['nothing', '', {}, 400, 'bad-json'],
    ['no UTF-8', Buffer.from([0x22, 0xff, 0xfe, 0x22]), {}, 400, 'bad-json'],
    ['a list', '[]', {}, 400, 'bad-batch'],
    ['a form', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'bad-content-type'],
    ['brotli', 'x', { 'content-encoding': 'br' }, 415, 'bad-encoding'],
  ])('%s is refused', async (_what, sent, headers, status, code) => {
    const collector = openCollector();
    const answer = await send(collector, sent, headers as Record<string, string>);
    const { error } = (await answer.json()) as { error: { code: string; message: string } };
    expect([answer.status, error.code]).toEqual([status, code]);
    expect(error.message.length).toBeGreaterThan(20);
    expect(answer.headers.get('klankbord-refused')).toContain(code);
  });

  test.each([
    ['another version', { klankbord: 2 }, 415, 'unknown-version'],
    ['no site', { site: '' }, 400, 'bad-site'],
    ['a wrong time', { sent: 'yesterday' }, 400, 'bad-time'],
    ['no list of events', { events: {} }, 400, 'bad-events'],
    ['501 events', { events: Array.from({ length: 501 }, () => 1) }, 413, 'too-many-events'],
  ])('an envelope with %s is refused', async (_what, members, status, code) => {
    const answer = await openCollector().post('/v1/batch', makeBatch([], members));
    const { error } = (await answer.json()) as { error: { code: string } };
    expect([answer.status, error.code]).toEqual([status, code]);
  });

  test('nesting without end is refused, not a crash', async () => {
    const collector = openCollector();
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const event = JSON.stringify(makeEvent()).replace('"props":{', `"props":{"deep":${deep},`);
    const answer = await send(collector, JSON.stringify(makeBatch([])).replace('"events":[]', `"events":[${event}]`));
    expect(((await answer.json()) as Receipt).refused[0]!.code).toBe('too-deep');
  });
});

describe('who may post', () => {
  test('origins that are not named are refused with an explanation, null and none included', async () => {
    const collector = openCollector({ origins: ['https://shop.example'] });
    const from = (origin?: string) =>
      collector.post('/v1/batch', makeBatch([makeEvent()]), origin === undefined ? {} : { origin });
    const refused = [await from('https://evil.example'), await from('null'), await from()];
    for (const answer of refused) {
      expect(answer.status).toBe(403);
      expect(answer.headers.get('klankbord-refused')).toContain('unknown-origin');
      expect(((await answer.json()) as { error: { message: string } }).error.message).toContain('--origins');
    }
    expect((await from('https://shop.example')).status).toBe(200);
    expect(countEvents(collector)).toBe(1);
  });

  test('sites that are neither named nor known are refused', async () => {
    const collector = openCollector({ sites: ['shop'] });
    const to = (site: string) => collector.post('/v1/batch', makeBatch([makeEvent()], { site }));
    const refused = await to('other');
    expect(refused.status).toBe(403);
    expect(refused.headers.get('klankbord-refused')).toContain('unknown-site');
    expect((await to('shop')).status).toBe(200);
    await collector.put('/api/sites/other', { name: 'The other one' });
    expect((await to('other')).status).toBe(200);
  });
});

describe('R16: acknowledged is committed', () => {
  test('the receipt waits for the commit', async () => {
    const folder = makeFolder();
    const store = openStore(folder);
    const steps: string[] = [];
    const slow: typeof store = {
      ...store,
      async insertEvents(...args) {
        await new Promise((done) => setTimeout(done, 20));
        await store.insertEvents(...args);
        steps.push('committed');
      },
    };
    const collector = openCollector({ data: folder, store: slow });
    await collector.post('/v1/batch', makeBatch([makeEvent()]));
    steps.push('answered');
    expect(steps).toEqual(['committed', 'answered']);
  });

  test('a database that another program locks is 503 with Retry-After; nothing is half stored', async () => {
    const collector = openCollector();
    await collector.login();
    const other = new Database(join(collector.folder, 'klankbord.db'));
    other.exec('begin immediate');
    const events = [makeEvent(), makeEvent()];
    const answer = await collector.post('/v1/batch', makeBatch(events));
    expect(answer.status).toBe(503);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(((await answer.json()) as { error: { code: string } }).error.code).toBe('store-failure');
    expect((await collector.fetch('/health/ready')).status).toBe(503);
    other.exec('rollback');
    other.close();
    expect((await collector.fetch('/health/ready')).status).toBe(200);
    expect((await collector.post('/v1/batch', makeBatch(events))).status).toBe(200);
    expect(countEvents(collector)).toBe(2);
  });

  test('a failure in the middle of a batch leaves nothing of it, and does not touch one that came with it', async () => {
    const collector = openCollector();
    await collector.login();
    const other = new Database(join(collector.folder, 'klankbord.db'));
    const poison = makeId();
    other.exec(
      `create trigger full before insert on events when new.id = '${poison}' begin select raise(abort, 'no room'); end`,
    );
    const answers = await Promise.all([
      collector.post('/v1/batch', makeBatch([makeEvent()])),
      collector.post('/v1/batch', makeBatch([makeEvent(), makeEvent({ id: poison })])),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 503]);
    expect(countEvents(collector)).toBe(1);
    other.exec('drop trigger full');
    other.close();
    expect((await collector.post('/v1/batch', makeBatch([makeEvent({ id: poison })]))).status).toBe(200);
  });

  test('close waits for a batch that is still on its way in', async () => {
    const collector = openCollector();
    await collector.login();
    let send: (text: string) => void = () => undefined;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        send = (text) => {
          controller.enqueue(new TextEncoder().encode(text));
          controller.close();
        };
      },
    });
    const answer = collector.fetch('/v1/batch', { method: 'POST', body, duplex: 'half' } as RequestInit);
    const closed = collector.close();
    await new Promise((done) => setTimeout(done, 20));
    send(JSON.stringify(makeBatch([makeEvent()])));
    expect((await answer).status).toBe(200);
    await closed;
    expect(countEvents(openCollector({ data: collector.folder }))).toBe(1);
  });

  test('after close every batch is 503, and what was accepted before is there at the next start', async () => {
    const collector = openCollector();
    const answers = Array.from({ length: 5 }, () => collector.post('/v1/batch', makeBatch([makeEvent()])));
    await collector.close();
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    const late = await collector.post('/v1/batch', makeBatch([makeEvent()]));
    expect([late.status, late.headers.get('retry-after'), late.headers.get('access-control-allow-origin')]).toEqual([
      503,
      '5',
      '*',
    ]);
    const again = openCollector({ data: collector.folder });
    expect(countEvents(again)).toBe(5);
  });
});
