// Who is visiting: the visitor's key, the session and its end, two tabs, and what each kind of storage keeps.

import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { createEndpoint } from './support/createEndpoint';
import { rejection, reload, startClient, theBrowser } from './support/startClient';

const endpoint = createEndpoint();
const MINUTE = 60_000;
const local = (name: string): string | undefined => theBrowser().localStorage[`kb:shop:${name}`] as string | undefined;

describe('the visitor', () => {
  test('is a hash of a key that never travels', async () => {
    const { client } = startClient();
    await client.track('search');
    await client.flush();
    const key = local('v')!;
    expect(key).toMatch(/^[\w-]{43}$/);
    const hash = createHash('sha256').update(Buffer.from(key, 'base64url')).digest('base64url');
    expect(endpoint.accepted()[0]!.visitor).toBe(`v_${hash.slice(0, 22)}`);
    expect(endpoint.requests[0]!.text).not.toContain(key);
  });

  test('is the same on the next page, another one after reset', async () => {
    const { client } = startClient();
    await client.track('search');
    const { visitor, session } = await client.status();
    const next = await reload(client);
    expect(await next.client.status()).toMatchObject({ visitor, session });
    await next.client.reset();
    await next.client.track('search');
    const after = await next.client.status();
    expect(after.visitor).not.toBe(visitor);
    expect(after.session).not.toBe(session);
  });
});

describe('the session', () => {
  const sessionOf = async (client: {
    track(name: string): Promise<unknown>;
    status(): Promise<{ session: string }>;
  }) => {
    await client.track('view_item');
    return (await client.status()).session;
  };

  test('goes on while something happens within 30 minutes', async () => {
    const { client } = startClient();
    const first = await sessionOf(client);
    for (let i = 0; i < 5; i++) {
      theBrowser().turnClock(29 * MINUTE);
      expect(await sessionOf(client)).toBe(first);
    }
    theBrowser().turnClock(31 * MINUTE);
    expect(await sessionOf(client)).not.toBe(first);
  });

  test('goes on over pages, and ends over pages', async () => {
    const { client } = startClient();
    const first = await sessionOf(client);
    theBrowser().turnClock(20 * MINUTE);
    const next = await reload(client);
    expect(await sessionOf(next.client)).toBe(first);
    theBrowser().turnClock(31 * MINUTE);
    const later = await reload(next.client);
    expect(await sessionOf(later.client)).not.toBe(first);
  });

  test('of another tab that was used a moment ago goes on here', async () => {
    const one = startClient();
    const first = await sessionOf(one.client);
    theBrowser().load(false);
    const two = startClient();
    theBrowser().turnClock(20 * MINUTE);
    expect(await sessionOf(two.client)).toBe(first);
    theBrowser().turnClock(20 * MINUTE);
    // The other tab was idle for 40 minutes, the visitor was not.
    expect(await sessionOf(one.client)).toBe(first);
  });

  test('a clock that is set back does not end it, nor make it endless', async () => {
    const { client } = startClient();
    const first = await sessionOf(client);
    theBrowser().turnClock(-10 * 365 * 24 * 60 * MINUTE);
    expect(await sessionOf(client)).toBe(first);
    theBrowser().turnClock(31 * MINUTE);
    expect(await sessionOf(client)).not.toBe(first);
  });

  test('that two tabs start at once is the smaller one in both', async () => {
    const one = startClient();
    const first = await sessionOf(one.client);
    // What another tab wrote between our write and our second look.
    const smaller = 's_00000000-0000-7000-8000-000000000000';
    const storage = theBrowser().localStorage;
    await one.client.reset();
    storage.setItem('kb:shop:s', `${smaller} ${Date.now()}`);
    expect(await sessionOf(one.client)).toBe(smaller);
    expect(first).not.toBe(smaller);
  });

  test('begins with session_start, where signals are on', async () => {
    theBrowser().goTo('https://shop.example/p/1?utm_campaign=sale&x=1');
    const { client } = startClient({ signals: [() => () => undefined] });
    await client.track('view_item');
    await client.track('view_item');
    await client.flush();
    const [start, ...rest] = endpoint.accepted();
    expect(start).toMatchObject({
      name: 'session_start',
      props: { device: 'desktop', campaign: 'sale', landing: 'https://shop.example/p/1?utm_campaign=sale' },
    });
    expect(rest.map(({ name }) => name)).toEqual(['view_item', 'view_item']);
  });
});

describe('a known person', () => {
  test('is told with every event until reset, over pages', async () => {
    const { client } = startClient();
    await client.identify('customer-42', { plan: 'pro' }, { proof: 'abc123' });
    const next = await reload(client);
    await next.client.track('view_item');
    await next.client.reset();
    await next.client.track('view_item');
    await next.client.flush();
    const events = endpoint.accepted();
    expect(events.map(({ name, user }) => [name, user])).toEqual([
      ['identify', 'customer-42'],
      ['view_item', 'customer-42'],
      ['view_item', undefined],
    ]);
    expect(events[0]!.props).toEqual({ traits: { plan: 'pro' }, proof: 'abc123' });
    expect(local('u')).toBeUndefined();
  });

  test.each(['', null, undefined, 42, {}])('that is %j is refused with bad-props', async (user) => {
    const { client } = startClient();
    expect(await rejection(client.identify(user as string))).toMatchObject({ code: 'bad-props' });
  });
});

describe('storage', () => {
  const databases = async (): Promise<string[]> => (await indexedDB.databases()).map(({ name }) => name!);

  test('local: ids in localStorage, the queue in IndexedDB', async () => {
    const { client } = startClient();
    await client.track('search');
    expect([(await client.status()).durable, await databases()]).toEqual([
      true,
      ['klankbord shop https://endpoint.example/feedback'],
    ]);
  });

  test('session: ids in sessionStorage, the queue in memory', async () => {
    const { client } = startClient({ storage: 'session' });
    await client.track('search');
    const { visitor, durable } = await client.status();
    expect([durable, await databases(), Object.keys(theBrowser().localStorage)]).toEqual([false, [], []]);
    const next = await reload(client, { storage: 'session' });
    expect((await next.client.status()).visitor).toBe(visitor);
    theBrowser().load(false);
    expect((await startClient({ storage: 'session' }).client.status()).visitor).not.toBe(visitor);
  });

  test('memory: nothing is stored, and it works', async () => {
    const { client } = startClient({ storage: 'memory' });
    await client.track('search');
    theBrowser().leave();
    await client.flush();
    const keys = Object.keys({ ...theBrowser().localStorage, ...theBrowser().sessionStorage });
    expect([keys, await databases(), endpoint.accepted().length]).toEqual([[], [], 1]);
  });

  test('that throws is no trouble', async () => {
    theBrowser().breakStorage(true);
    const { client } = startClient();
    expect(await client.track('search')).toEqual(expect.any(String));
    await client.identify('customer-1');
    await client.consent({ identity: 'denied' });
    await client.reset();
    await client.flush();
    expect(endpoint.accepted().map(({ name }) => name)).toContain('search');
  });

  test('two sites on one page do not mix', async () => {
    const one = startClient({ site: 'one' });
    const two = startClient({ site: 'two' });
    await one.client.track('search');
    await two.client.track('view_item');
    await two.client.flush();
    expect(endpoint.requests.map(({ batch }) => batch.site)).toEqual(['two']);
    expect((await one.client.status()).visitor).not.toBe((await two.client.status()).visitor);
    await one.client.flush();
  });
});

describe('forget', () => {
  const COLLECTOR = 'https://collector.example';
  const erasures = () => endpoint.requests.filter(({ url }) => url.endsWith('/v1/erase'));

  test('erases all there is here, and asks the collector with the key', async () => {
    const { client } = startClient({ collector: COLLECTOR, endpoint: undefined } as never);
    await client.track('search');
    const { visitor } = await client.status();
    const key = local('v');
    await client.forget();
    expect(erasures().map(({ text }) => JSON.parse(text) as unknown)).toEqual([{ site: 'shop', key }]);
    expect(Object.keys(theBrowser().localStorage)).toEqual([]);
    expect(await client.status()).toMatchObject({
      queued: 0,
      dropped: [{ reason: 'erased', lane: 'behaviour', count: 1 }],
    });
    expect((await client.status()).visitor).not.toBe(visitor);
  });

  test('the request is repeated on the next page until it is answered; only the key is kept for that', async () => {
    const { client } = startClient({ collector: COLLECTOR, endpoint: undefined } as never);
    await client.track('search');
    const key = local('v');
    endpoint.answer(({ url }) => ({ status: url.endsWith('/v1/erase') ? 503 : 204 }));
    await client.forget();
    expect(theBrowser().localStorage['kb:shop:forget']).toBe(key);
    endpoint.answer(204);
    const next = await reload(client, { collector: COLLECTOR, endpoint: undefined });
    for (let i = 0; i < 50 && local('forget'); i++) await new Promise((done) => setTimeout(done, 5));
    expect(erasures()).toHaveLength(2);
    expect(local('forget')).toBeUndefined();
    await (await reload(next.client, { collector: COLLECTOR, endpoint: undefined })).client.flush();
    expect(erasures()).toHaveLength(2);
  });

  test('without a collector nobody is asked', async () => {
    const { client } = startClient();
    await client.track('search');
    await client.forget();
    expect(endpoint.requests).toEqual([]);
    expect(Object.keys(theBrowser().localStorage)).toEqual([]);
  });

  test('a refusal stays remembered', async () => {
    const { client } = startClient({ consent: 'pending' });
    await client.consent({ behaviour: 'denied' });
    await client.forget();
    const next = await reload(client);
    expect((await next.client.status()).consent.behaviour).toBe('denied');
  });
});
