// What `track()` promises: an id, null or a rejection; and what the event looks like that it keeps.

import { describe, expect, test } from '@jest/globals';
import { checkEvent, isUuid } from '@klankbord/protocol/wire';
import { createEndpoint } from './support/createEndpoint';
import { rejection, startClient, theBrowser } from './support/startClient';

const endpoint = createEndpoint();

describe('an id', () => {
  test('of the event that was posted, in an envelope that names the site', async () => {
    const { client } = startClient({ env: 'test', release: '1', channel: 'kiosk' });
    const id = await client.track('search', { search_term: 'jacket', results_count: 0 });
    expect(isUuid(id)).toBe(true);
    await client.flush();
    const [{ batch, credentials, headers }] = endpoint.requests as [(typeof endpoint.requests)[0]];
    expect(batch).toMatchObject({ klankbord: 1, site: 'shop', env: 'test', release: '1', sdk: 'klankbord/0.0.0-test' });
    expect(credentials).toBe('omit');
    expect(headers.get('content-type')).toBe('application/json');
    expect(batch).not.toHaveProperty('lost');
    const [event] = batch.events;
    expect(event).toMatchObject({
      id,
      name: 'search',
      visitor: expect.stringMatching(/^v_[\w-]{22}$/),
      session: expect.stringMatching(/^s_[\da-f-]{36}$/),
      view: expect.stringMatching(/^w_[\da-f-]{36}$/),
      seq: 1,
      page: { url: 'https://shop.example/p/42', title: 'Blue jacket' },
      locale: 'nl-NL',
      channel: 'kiosk',
      props: { search_term: 'jacket', results_count: 0 },
    });
    expect(checkEvent(event).ok).toBe(true);
    expect((await client.status()).queued).toBe(0);
  });

  test('each event has its own, in order, counted within the view', async () => {
    const { client } = startClient();
    const ids = await Promise.all(['search', 'view_item', 'add_to_cart'].map((name) => client.track(name)));
    await client.flush();
    const events = endpoint.accepted();
    expect(events.map(({ id }) => id)).toEqual(ids);
    expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(events.map(({ view }) => view)).size).toBe(1);
    await client.page({ type: 'product' });
    await client.track('view_item');
    await client.flush();
    const [page, item] = endpoint.accepted().slice(3);
    expect([page!.name, page!.page?.type, page!.seq, item!.seq]).toEqual(['page_view', 'product', 1, 2]);
    expect(item!.view).toBe(page!.view);
    expect(page!.view).not.toBe(events[0]!.view);
  });

  test('props are a copy, scrubbed', async () => {
    const { client } = startClient();
    const props = { note: 'mail a@example.com', list: [1] };
    const kept = client.track('note', props);
    props.list.push(2);
    await kept;
    await client.flush();
    expect(endpoint.accepted()[0]!.props).toEqual({ note: 'mail [email]', list: [1] });
  });

  test('the page is scrubbed, and read anew when it has changed', async () => {
    const browser = theBrowser();
    browser.goTo('https://shop.example/s?q=tent&sid=1#x');
    browser.document.referrer = 'https://www.google.com/search?q=secret';
    browser.document.title = 'Order of a@example.com';
    const { client } = startClient();
    await client.track('search');
    browser.goTo('/p/1');
    browser.document.title = 'Hat';
    await client.track('view_item');
    await client.flush();
    const [first, second] = endpoint.accepted();
    expect(first!.page).toEqual({
      url: 'https://shop.example/s?q=tent',
      title: 'Order of [email]',
      referrer: 'https://www.google.com',
    });
    expect(second!.page).toMatchObject({ url: 'https://shop.example/p/1', title: 'Hat' });
  });
});

describe('null, and counted', () => {
  test.each([
    ['behaviour is denied', { consent: { behaviour: 'denied' } } as const, 'consent'],
    ['the visitor is outside the sample', { sample: 0 }, 'sampled'],
    ['beforeSend gives null', { beforeSend: () => null }, 'before-send'],
  ])('%s', async (_name, options, reason) => {
    const { client } = startClient(options);
    expect(await client.track('search')).toBeNull();
    expect(await client.track('search')).toBeNull();
    expect((await client.status()).dropped).toEqual([{ reason, lane: 'behaviour', count: 2 }]);
    await client.flush();
    expect(endpoint.accepted()).toEqual([]);
  });

  test('the sample is a share of visitors, never of answers', async () => {
    const { client } = startClient({ sample: 0 });
    expect(await client.track('search')).toBeNull();
    expect(await client.feedback({ comment: 'Nice' })).not.toBeNull();
    await client.flush();
    expect(endpoint.names()).toEqual([['feedback']]);
  });

  test('a visitor is in the sample or not, whatever is tracked', async () => {
    const { client } = startClient({ sample: 0.5 });
    const kept = await Promise.all(Array.from({ length: 20 }, () => client.track('search')));
    expect(new Set(kept.map((id) => id === null)).size).toBe(1);
  });
});

describe('beforeSend', () => {
  test('may change the event, but not its id', async () => {
    const { client } = startClient({ beforeSend: (event) => ({ ...event, id: 'mine', props: { changed: true } }) });
    const id = await client.track('search');
    await client.flush();
    expect(endpoint.accepted()).toMatchObject([{ id, props: { changed: true } }]);
  });

  test('that throws is told, and the event is kept', async () => {
    const { client, diagnostics } = startClient({
      beforeSend: () => {
        throw new Error('mine');
      },
    });
    expect(await client.track('search')).not.toBeNull();
    expect(diagnostics).toMatchObject([{ code: 'fault', reason: 'Error: mine' }]);
  });
});

describe('rejections', () => {
  test.each(['Search', 'view-item', '', '1st', 'a'.repeat(65), 'ünïcode', undefined, null, 5, {}])(
    'the name %j: bad-event-name',
    async (name) => {
      const { client, diagnostics } = startClient();
      const error = await rejection(client.track(name as string));
      expect(error).toMatchObject({ name: 'KlankbordError', code: 'bad-event-name' });
      expect(error.message).toContain(String(name).slice(0, 60));
      expect(diagnostics.map(({ code }) => code)).toEqual(['bad-event-name']);
      expect((await client.status()).queued).toBe(0);
    },
  );

  test('props that are no JSON: bad-props, with the place', async () => {
    const { client } = startClient();
    const error = await rejection(client.track('search', { filters: [{ apply: () => 0 }] }));
    expect(error).toMatchObject({ code: 'bad-props', message: expect.stringContaining('props.filters.0.apply') });
  });

  test('over 32 KiB: event-too-large, and the next one goes', async () => {
    const { client } = startClient();
    const big = (length: number) => ({ note: 'ä '.repeat(length) });
    expect(await rejection(client.track('note', big(12_000)))).toMatchObject({ code: 'event-too-large' });
    expect(await client.track('note', big(10_000))).not.toBeNull();
    expect((await client.status()).queued).toBe(1);
  });

  test('that nobody awaits do not become unhandled rejections', async () => {
    const unhandled: unknown[] = [];
    const listener = (reason: unknown): void => void unhandled.push(reason);
    process.on('unhandledRejection', listener);
    const { client } = startClient();
    void client.track('Bad Name');
    void client.feedback({});
    await new Promise((done) => setTimeout(done, 20));
    process.off('unhandledRejection', listener);
    expect(unhandled).toEqual([]);
  });
});

test('after destroy nothing is kept and nothing throws', async () => {
  const { client } = startClient();
  await client.destroy();
  await client.destroy();
  expect(await client.track('search')).toBeNull();
  expect(await client.feedback({ comment: 'x' })).toBeNull();
  await client.consent('denied');
  expect(endpoint.requests).toEqual([]);
});
