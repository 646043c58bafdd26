// The real client and the real collector: what is tracked and answered becomes rows, and nothing else does.

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Client, type ClientOptions, createClient, createJourney } from '@klankbord/client';
import { type Browser, installBrowser, restoreClock } from '../support/browserGlobals';
import { serveCollector } from './support/serveCollector';

const running: Client[] = [];
let browser: Browser;
beforeEach(() => {
  browser = installBrowser();
});
afterEach(async () => {
  for (const client of running.splice(0)) await client.destroy();
  restoreClock();
});

function start(collector: string, options: Partial<ClientOptions> = {}): Client {
  const client = createClient({ site: 'shop', collector, signals: false, batch: { waitMs: 600_000 }, ...options });
  running.push(client);
  return client;
}

describe('track', () => {
  test('becomes a row with everything the event holds', async () => {
    const { url, events } = await serveCollector();
    const client = start(url, { journey: createJourney() });
    const id = await client.track('search', { search_term: 'rain jacket', results_count: 0 });
    const ids = [id, await client.track('view_item', { items: [{ item_id: 'SKU-42', price: 79.95 }] })];
    await client.flush();
    const rows = await events();
    expect(rows.map((row) => row.id)).toEqual(ids);
    expect(rows[0]).toMatchObject({
      name: 'search',
      visitor: (await client.status()).visitor,
      session: (await client.status()).session,
      page: { url: 'https://shop.example/p/42', title: 'Blue jacket' },
      props: { search_term: 'rain jacket', results_count: 0 },
    });
    expect(rows.map(({ stage }) => stage)).toEqual(['search', 'consider']);
    expect(await client.status()).toMatchObject({ queued: 0, dropped: [], durable: true });
  });

  test('500 at once are 500 rows, in order, in one request', async () => {
    const { url, events } = await serveCollector();
    const client = start(url);
    const sent: number[] = [];
    client.on('sent', ({ ids }) => sent.push(ids.length));
    const ids = await Promise.all(Array.from({ length: 500 }, (_, n) => client.track('view_item', { n })));
    await client.flush();
    expect(sent).toEqual([500]);
    expect((await events()).map(({ id }) => id)).toEqual(ids.slice(-200));
  });

  test('a broken event among good ones is refused alone, with its reason', async () => {
    const { url, events } = await serveCollector();
    // A site's own beforeSend can break an event; the collector is the one to tell.
    const client = start(url, { beforeSend: (event) => (event.props.bad ? { ...event, time: 'yesterday' } : event) });
    const refused: { id: string; code: string; detail: string }[] = [];
    client.on('refused', (one) => refused.push(one));
    const [good, bad, alsoGood] = await Promise.all([
      client.track('view_item'),
      client.track('view_item', { bad: true }),
      client.track('view_item'),
    ]);
    await client.flush();
    expect((await events()).map(({ id }) => id)).toEqual([good, alsoGood]);
    expect(refused).toMatchObject([{ id: bad, code: 'bad-time', detail: expect.stringContaining('ISO 8601') }]);
    expect(await client.status()).toMatchObject({ queued: 0, refused: 1 });
  });
});

describe('feedback', () => {
  test('becomes an answer with its story', async () => {
    const { url, responses, response } = await serveCollector();
    const client = start(url, { journey: createJourney() });
    await client.track('search', { search_term: 'tent', results_count: 0 });
    const id = await client.feedback({
      survey: 'checkout',
      answers: [{ question: 'nps', type: 'nps', label: 'How likely?', value: 9, scale: [0, 10] }],
      scores: { nps: 9 },
      comment: 'Quick',
      contact: { email: 'ada@example.com' },
    });
    await client.flush();
    const [summary, ...more] = await responses();
    expect(more).toEqual([]);
    expect(summary).toMatchObject({
      id,
      revision: 1,
      complete: true,
      scores: { nps: 9 },
      comment: 'Quick',
      stage: 'search',
      hasContact: true,
    });
    expect(JSON.stringify(await response(id!))).toContain('tent');
  });

  test('the highest revision wins, whatever comes first', async () => {
    const { url, responses } = await serveCollector();
    const client = start(url);
    const id = await client.feedback({ comment: 'Second', revision: 2 });
    await client.feedback({ response: id!, comment: 'First', revision: 1 });
    await client.flush();
    expect(await responses()).toMatchObject([{ id, revision: 2, comment: 'Second' }]);
  });
});

describe('a collector that is away', () => {
  test('loses nothing: events and answers wait, over a reload, and arrive once', async () => {
    const collector = await serveCollector();
    const client = start(collector.url);
    const before = await client.track('view_item', { before: true });
    await client.flush();
    await collector.stop();
    const during = await client.track('view_item', { during: true });
    const response = await client.feedback({ comment: 'Still here' });
    await client.flush();
    expect(await client.status()).toMatchObject({ queued: 2, pausedUntil: expect.any(String) });
    await client.destroy();
    browser.load();
    await collector.start();
    const again = start(collector.url);
    browser.turnClock(60_000);
    await again.flush();
    expect(await again.status()).toMatchObject({ queued: 0, dropped: [] });
    const ids = (await collector.events()).filter(({ name }) => name === 'view_item').map(({ id }) => id);
    expect(ids).toEqual([before, during]);
    expect((await collector.responses()).map(({ id }) => id)).toEqual([response]);
  });

  test('an answer that was lost on the way makes no second row', async () => {
    const { url, events } = await serveCollector();
    const real = globalThis.fetch;
    let cut = true;
    globalThis.fetch = async (...args) => {
      const answer = await real(...args);
      if (cut) throw new TypeError('Failed to fetch');
      return answer;
    };
    try {
      const client = start(url);
      const id = await client.track('view_item');
      await client.flush();
      expect((await client.status()).queued).toBe(1);
      cut = false;
      browser.turnClock(60_000);
      await client.flush();
      expect((await client.status()).queued).toBe(0);
      expect((await events()).map((row) => row.id)).toEqual([id]);
    } finally {
      globalThis.fetch = real;
    }
  });
});

describe('forget', () => {
  test('erases the visitor’s rows, and late events stay gone', async () => {
    const { url, events, responses } = await serveCollector();
    const other = start(url);
    await other.track('view_item', { other: true });
    await other.flush();
    await other.destroy();
    browser.localStorage.clear();
    browser.load(false);
    const client = start(url);
    await client.track('search', { search_term: 'secret' });
    await client.feedback({ comment: 'secret' });
    await client.flush();
    const { visitor } = await client.status();
    expect((await events()).filter((row) => row.visitor === visitor)).toHaveLength(2);
    await client.forget();
    const rows = await events();
    expect(rows.filter((row) => row.visitor === visitor)).toEqual([]);
    expect(rows).toMatchObject([{ props: { other: true } }]);
    expect(await responses()).toEqual([]);
    // Who goes on is somebody else.
    await client.track('view_item');
    await client.flush();
    expect((await events()).at(-1)!.visitor).not.toBe(visitor);
  });

  test('while the collector is away: asked again at the next start', async () => {
    const collector = await serveCollector();
    const client = start(collector.url);
    await client.track('search', { search_term: 'secret' });
    await client.flush();
    await collector.stop();
    await client.forget();
    await client.destroy();
    browser.load();
    await collector.start();
    expect(await collector.events()).toHaveLength(1);
    start(collector.url);
    for (let i = 0; i < 100 && browser.localStorage['kb:shop:forget']; i++)
      await new Promise((done) => setTimeout(done, 10));
    expect(await collector.events()).toEqual([]);
  });
});
