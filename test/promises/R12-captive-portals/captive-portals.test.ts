// R12: what answers in the endpoint's place deletes nothing; a plain "ok" in text/html is an acceptance.

import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { outcome } from '../../../packages/client/src/sender/outcome';
import { startClient, theBrowser } from '../../unit/client/support/startClient';

/** Longer than any wait that a pause can begin with. */
const LATER_MS = 70 * 60_000;
const HTML = { 'content-type': 'text/html; charset=utf-8' };

type Fault = (response: ServerResponse) => void;
const page =
  (text: string): Fault =>
  (response) =>
    response.writeHead(200, HTML).end(text);
const leadAway =
  (status: number): Fault =>
  (response) =>
    response.writeHead(status, { location: '/log-in' }).end();

const faults: [string, Fault][] = [
  ['the page of a captive portal', page('<!doctype html><title>Welcome to the train</title>')],
  ['a page after blanks', page('\n\n   <html><body>Please sign in</body></html>')],
  ['302 to a log-in page that answers 200', leadAway(302)],
  ['303 to a log-in page that answers 200', leadAway(303)],
  ['307, after which even the body is posted on', leadAway(307)],
  ['301 to another place', leadAway(301)],
];

let server: Server;
let script: Fault[] = [];
let posted: string[][] = [];
let endpoint = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      // The log-in page is happy about everybody, and knows nothing of events.
      if (request.url === '/log-in') return void response.writeHead(200, { 'content-type': 'text/plain' }).end('hello');
      const { events } = JSON.parse(Buffer.concat(chunks).toString()) as { events: { id: string }[] };
      posted.push(events.map(({ id }) => id));
      const fault = script.shift() ?? ((answer) => answer.writeHead(204).end());
      fault(response);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feedback`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});
beforeEach(() => {
  script = [];
  posted = [];
});

test.each(faults)('%s: everything is kept, and goes out once the endpoint itself answers', async (_name, fault) => {
  const { client } = startClient({ endpoint });
  const sent: string[] = [];
  client.on('sent', ({ ids }) => sent.push(...ids));
  // Set first: on a slow machine the client's own timer may send before the test does.
  script = [fault];
  const ids = await Promise.all([client.track('search'), client.track('view_item'), client.track('purchase')]);
  await client.flush();
  expect(posted).toHaveLength(1);
  expect(sent).toEqual([]);
  expect(await client.status()).toMatchObject({ queued: 3, refused: 0, dropped: [] });
  expect((await client.status()).pausedUntil).not.toBeNull();

  theBrowser().turnClock(LATER_MS);
  await client.flush();
  expect(posted).toHaveLength(2);
  expect(new Set(posted[1])).toEqual(new Set(ids));
  expect(new Set(sent)).toEqual(new Set(ids));
  expect(await client.status()).toMatchObject({ queued: 0, refused: 0, dropped: [], pausedUntil: null });
});

test('one fault after the other loses nothing', async () => {
  const { client } = startClient({ endpoint });
  script = faults.map(([, fault]) => fault);
  const ids = await Promise.all(Array.from({ length: 20 }, (_, n) => client.track('view_item', { n })));
  for (let pass = 0; pass < faults.length; pass++) {
    await client.flush();
    expect((await client.status()).queued).toBe(20);
    theBrowser().turnClock(LATER_MS);
  }
  await client.flush();
  expect(new Set(posted.at(-1))).toEqual(new Set(ids));
  expect(await client.status()).toMatchObject({ queued: 0, refused: 0, dropped: [] });
});

test('a plain "ok" in text/html is an acceptance', async () => {
  const { client } = startClient({ endpoint });
  script = [page('ok')];
  await client.track('search');
  await client.flush();
  expect(posted).toHaveLength(1);
  expect(await client.status()).toMatchObject({ queued: 0, dropped: [], pausedUntil: null });
});

test.each(['opaque', 'opaqueredirect'])('an answer of the type %s may not be read, and is no acceptance', (type) => {
  expect(outcome({ status: 0, type })).toBe('redirected');
  expect(outcome({ status: 200, type })).toBe('redirected');
});
