// Consent, layer by layer: what is stored, what is sent, what is remembered, and what is forgotten.

import { describe, expect, test } from '@jest/globals';
import { createJourney } from '@klankbord/client';
import { createEndpoint, ENDPOINT } from './support/createEndpoint';
import { reload, startClient, theBrowser } from './support/startClient';

const endpoint = createEndpoint();
const databases = async (): Promise<number> => (await indexedDB.databases()).length;
const stored = (): Record<string, unknown> => ({ ...theBrowser().localStorage, ...theBrowser().sessionStorage });
/** How many events lie in the database of this site. */
async function countStored(): Promise<number> {
  const request = indexedDB.open(`klankbord shop ${ENDPOINT}`);
  const database = await new Promise<IDBDatabase>((done) => (request.onsuccess = () => done(request.result)));
  const names = [...database.objectStoreNames];
  const counts = names.map((name) => {
    const count = database.transaction(name).objectStore(name).count();
    return new Promise<number>((done) => (count.onsuccess = () => done(count.result)));
  });
  const all = await Promise.all(counts);
  database.close();
  return all.reduce((sum, count) => sum + count, 0);
}

describe('pending', () => {
  test('stores nothing at all and sends nothing', async () => {
    const { client } = startClient({ consent: 'pending', journey: createJourney() });
    expect(await client.track('search')).toEqual(expect.any(String));
    expect(await client.track('view_item')).toEqual(expect.any(String));
    await client.flush();
    theBrowser().leave();
    expect([stored(), await databases(), endpoint.requests.length]).toEqual([{}, 0, 0]);
    expect(client.journey().trail).toHaveLength(2);
  });

  test('then granted: what was remembered is sent, in order', async () => {
    const { client } = startClient({ consent: 'pending' });
    const ids = [await client.track('search'), await client.track('view_item')];
    await client.consent('granted');
    await client.flush();
    const events = endpoint.accepted();
    expect(events.map(({ name }) => name)).toEqual(['search', 'view_item', 'consent']);
    expect(events.slice(0, 2).map(({ id }) => id)).toEqual(ids);
    expect(events[2]!.props).toEqual({ feedback: 'granted', behaviour: 'granted', identity: 'granted' });
  });

  test('then denied: it is forgotten, counted, and only the choice is kept', async () => {
    const { client } = startClient({ consent: 'pending', journey: createJourney() });
    await client.track('search');
    await client.consent('denied');
    await client.flush();
    expect(stored()).toEqual({ 'kb:shop:consent': expect.any(String) });
    expect(client.journey().trail).toEqual([]);
    expect((await client.status()).dropped).toEqual([{ reason: 'consent', lane: 'behaviour', count: 1 }]);
    await client.consent('granted');
    await client.flush();
    expect(endpoint.accepted().map(({ name }) => name)).toEqual(['consent']);
  });

  test('then denied leaves no database behind', async () => {
    const { client } = startClient({ consent: 'pending' });
    await client.track('search');
    await client.consent('denied');
    expect(await databases()).toBe(0);
  });

  test('the newest 1,000 wait, the older ones are counted', async () => {
    const { client } = startClient({ consent: 'pending' });
    await Promise.all(Array.from({ length: 1010 }, (_, n) => client.track('view_item', { n })));
    await client.consent('granted');
    await client.flush();
    const numbers = endpoint
      .accepted()
      .map(({ props }) => props.n)
      .filter((n) => n !== undefined);
    expect([numbers.length, numbers[0], numbers.at(-1)]).toEqual([1000, 10, 1009]);
    expect((await client.status()).dropped).toEqual([{ reason: 'consent', lane: 'behaviour', count: 10 }]);
  });

  test('of behaviour alone: answers are sent, behaviour waits', async () => {
    const { client } = startClient({ consent: { behaviour: 'pending' } });
    await client.track('search');
    await client.feedback({ comment: 'Nice' });
    await client.flush();
    expect(endpoint.names()).toEqual([['feedback']]);
    await client.consent({ behaviour: 'granted' });
    await client.flush();
    expect(endpoint.names().flat()).toEqual(['feedback', 'search', 'consent']);
  });

  test('of feedback: the visitor’s own Send grants that one answer, with ids made for it alone', async () => {
    const { client } = startClient({ consent: 'pending', journey: createJourney() });
    await client.track('search');
    const response = await client.feedback({ comment: 'Nice' });
    await client.flush();
    const [event, ...more] = endpoint.accepted();
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      name: 'feedback',
      props: { response, comment: 'Nice', context: { consent: { feedback: 'pending' } } },
    });
    expect(event!.props.context).not.toHaveProperty('trail');
    expect(JSON.stringify(event)).not.toContain((await client.status()).visitor);
    expect(JSON.stringify(event)).not.toContain((await client.status()).session);
  });
});

describe('denied', () => {
  test('from the start: nothing stored, nothing sent', async () => {
    const { client } = startClient({ consent: 'denied', journey: createJourney() });
    expect(await client.track('search')).toBeNull();
    expect(await client.feedback({ comment: 'x' })).toBeNull();
    expect(await client.identify('customer-1')).toBeNull();
    await client.flush();
    theBrowser().leave();
    expect([stored(), await databases(), endpoint.requests.length]).toEqual([{}, 0, 0]);
  });

  test('later: queue, ids and journey are gone, and nothing is sent any more', async () => {
    const { client } = startClient({ journey: createJourney() });
    await client.track('search');
    await client.track('view_item');
    endpoint.answer(503);
    await client.flush();
    expect(await countStored()).toBe(2);
    await client.consent('denied');
    expect(await countStored()).toBe(0);
    expect(Object.keys(stored())).toEqual(['kb:shop:consent']);
    theBrowser().turnClock(3_600_000);
    endpoint.answer(204);
    await client.flush();
    theBrowser().leave();
    expect(endpoint.accepted()).toEqual([]);
    expect((await client.status()).dropped).toEqual([{ reason: 'consent', lane: 'behaviour', count: 2 }]);
  });

  test('is remembered without anything about whom, until the host says granted', async () => {
    const { client } = startClient({ consent: 'pending' });
    await client.consent({ behaviour: 'denied', identity: 'denied' });
    const marker = theBrowser().localStorage['kb:shop:consent'] as string;
    expect(marker.split(',').sort()).toEqual(['behaviour', 'identity']);
    let next = await reload(client);
    expect((await next.client.status()).consent).toEqual({
      feedback: 'granted',
      behaviour: 'denied',
      identity: 'denied',
    });
    next = await reload(next.client, { consent: 'pending' });
    expect((await next.client.status()).consent).toEqual({
      feedback: 'pending',
      behaviour: 'denied',
      identity: 'denied',
    });
    await next.client.consent({ behaviour: 'granted' });
    next = await reload(next.client);
    expect((await next.client.status()).consent).toEqual({
      feedback: 'granted',
      behaviour: 'granted',
      identity: 'denied',
    });
    next = await reload(next.client, { consent: 'granted' });
    expect((await next.client.status()).consent).toEqual({
      feedback: 'granted',
      behaviour: 'granted',
      identity: 'granted',
    });
  });

  test('on the next page: what an earlier page has kept is not sent', async () => {
    endpoint.answer(503);
    const { client } = startClient();
    await client.track('search');
    await client.flush();
    expect(endpoint.requests).toHaveLength(1);
    // Leaving sends nothing while the endpoint wants to be left alone.
    const next = await reload(client, { consent: { behaviour: 'denied', identity: 'denied' } });
    endpoint.answer(204);
    endpoint.requests.length = 0;
    theBrowser().turnClock(3_600_000);
    await next.client.feedback({ comment: 'Nice' });
    await next.client.flush();
    expect(endpoint.names()).toEqual([['feedback']]);
    expect(await countStored()).toBe(0);
  });

  test('identity alone: a new visitor with every view, and no key is kept', async () => {
    const { client } = startClient({ consent: { identity: 'denied' } });
    await client.track('search');
    const first = (await client.status()).visitor;
    await client.track('view_item');
    expect((await client.status()).visitor).toBe(first);
    await client.page();
    expect((await client.status()).visitor).not.toBe(first);
    expect(Object.keys(stored())).not.toContain('kb:shop:v');
  });

  test('identity later: the key goes', async () => {
    const { client } = startClient();
    await client.track('search');
    await client.identify('customer-1');
    expect(Object.keys(stored())).toEqual(expect.arrayContaining(['kb:shop:v', 'kb:shop:u']));
    await client.consent({ identity: 'denied' });
    expect(Object.keys(stored()).filter((name) => /:[vu]$/.test(name))).toEqual([]);
    await client.track('view_item');
    await client.flush();
    expect(endpoint.accepted().at(-1)).not.toHaveProperty('user');
  });
});

describe('pending after all', () => {
  test('what this page has kept goes back into its memory, and comes back with the word', async () => {
    const { client } = startClient({ journey: createJourney() });
    const ids = [await client.track('search'), await client.track('view_item')];
    const { visitor, session } = await client.status();
    expect(await countStored()).toBe(2);
    await client.consent('pending');
    expect(stored()).toEqual({});
    expect(await countStored()).toBe(0);
    ids.push(await client.track('add_to_cart'));
    await client.flush();
    expect(endpoint.requests).toEqual([]);
    await client.consent('granted');
    await client.flush();
    expect(endpoint.accepted().map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
    expect(new Set(endpoint.accepted().map((event) => event.session))).toEqual(new Set([session]));
    expect((await client.status()).visitor).toBe(visitor);
    expect(client.journey().trail).toHaveLength(3);
  });

  test('is no answer: a refusal of this page stays one', async () => {
    const { client } = startClient();
    await client.consent('denied');
    await client.consent('pending');
    expect((await client.status()).consent.behaviour).toBe('denied');
    expect(stored()).toEqual({ 'kb:shop:consent': expect.any(String) });
  });

  test('what is still on its way to the disk comes back too', async () => {
    const { client } = startClient({ consent: 'granted' });
    await client.track('search');
    // Two writes: the second begins when the first has ended.
    const first = client.track('view_item');
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    const second = client.track('add_to_cart');
    await client.consent({ behaviour: 'pending', identity: 'pending' });
    await Promise.all([first, second]);
    expect(await countStored()).toBe(0);
    await client.consent('granted');
    expect(await countStored()).toBeGreaterThan(2);
    await client.flush();
  });
});

describe('pending at first, on every page', () => {
  test('a visitor who has agreed before is the same one, in the same session, with the same story', async () => {
    const { client } = startClient({ journey: createJourney() });
    await client.track('search');
    await client.flush();
    const before = await client.status();
    const next = await reload(client, { consent: 'pending', journey: createJourney() });
    const kept = stored();
    await next.client.track('view_item');
    // Read, but not written, and nothing is sent.
    expect(stored()).toEqual(kept);
    await next.client.flush();
    expect(endpoint.requests).toHaveLength(1);
    await next.client.consent('granted');
    const after = await next.client.status();
    expect([after.visitor, after.session]).toEqual([before.visitor, before.session]);
    expect(next.client.journey().trail.map(({ name }) => name)).toEqual(['search', 'view_item']);
    await next.client.flush();
    expect(endpoint.accepted().map(({ visitor, session }) => [visitor, session])).toEqual(
      endpoint.accepted().map(() => [before.visitor, before.session]),
    );
  });

  test('who then refuses leaves nothing behind', async () => {
    const { client } = startClient({ journey: createJourney() });
    await client.track('search');
    await client.flush();
    const next = await reload(client, { consent: 'pending', journey: createJourney() });
    await next.client.track('view_item');
    await next.client.consent('denied');
    expect(Object.keys(stored())).toEqual(['kb:shop:consent']);
    expect(await countStored()).toBe(0);
  });
});

describe('denied from the start of a later page', () => {
  test('what earlier pages have stored goes', async () => {
    const { client } = startClient({ journey: createJourney() });
    await client.track('search');
    await client.identify('customer-1');
    await client.flush();
    const next = await reload(client, { consent: 'denied', journey: createJourney() });
    await next.client.status();
    expect(stored()).toEqual({});
    expect(await countStored()).toBe(0);
  });
});

describe('the browser asks for privacy', () => {
  test.each([
    ['Global Privacy Control', { globalPrivacyControl: true }],
    ['Do-Not-Track', { doNotTrack: '1' }],
  ])('%s: behaviour and identity are denied, feedback goes without trail', async (_name, wish) => {
    Object.assign(theBrowser().navigator, wish);
    const { client } = startClient({ journey: createJourney() });
    expect(await client.track('search')).toBeNull();
    await client.feedback({ comment: 'Nice' });
    await client.flush();
    expect((await client.status()).consent).toEqual({ feedback: 'granted', behaviour: 'denied', identity: 'denied' });
    const [event] = endpoint.accepted();
    expect(event!.props.context).not.toHaveProperty('trail');
    expect(Object.keys(stored()).filter((name) => /:[vus]$|:j:/.test(name))).toEqual([]);
  });

  test('the site’s own word weighs more, layer by layer', async () => {
    theBrowser().navigator.globalPrivacyControl = true;
    const { client } = startClient({ consent: { behaviour: 'granted' } });
    expect((await client.status()).consent).toEqual({ feedback: 'granted', behaviour: 'granted', identity: 'denied' });
  });

  test('unless the site does not honour it', async () => {
    theBrowser().navigator.globalPrivacyControl = true;
    const { client } = startClient({ honorGPC: false });
    expect((await client.status()).consent.behaviour).toBe('granted');
  });
});
