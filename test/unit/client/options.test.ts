// What options change on the wire, and what is told about options that cannot be right.

import { describe, expect, test } from '@jest/globals';
import { explainDiagnostic } from '@klankbord/client/debug';
import { createEndpoint } from './support/createEndpoint';
import { startClient, theBrowser } from './support/startClient';

const endpoint = createEndpoint();

describe('on the wire', () => {
  test('headers go along with every request', async () => {
    const { client } = startClient({ headers: { authorization: 'Bearer abc' } });
    await client.track('search');
    await client.flush();
    expect(endpoint.requests[0]!.headers.get('authorization')).toBe('Bearer abc');
  });

  test('text/plain spares the preflight', async () => {
    const { client } = startClient({ contentType: 'text/plain' });
    await client.track('search');
    await client.flush();
    expect(endpoint.requests[0]!.headers.get('content-type')).toBe('text/plain;charset=UTF-8');
    expect(endpoint.requests[0]!.gzip).toBe(false);
  });

  test('a collector gets text/plain, and gzip without a header', async () => {
    const { client } = startClient({ collector: 'https://collector.example/', endpoint: undefined } as never);
    await Promise.all(Array.from({ length: 20 }, (_, n) => client.track('view_item', { n })));
    await client.flush();
    const [request] = endpoint.requests;
    expect(request).toMatchObject({ url: 'https://collector.example/v1/batch', gzip: true });
    expect(request!.headers.get('content-type')).toBe('text/plain;charset=UTF-8');
    expect(request!.headers.get('content-encoding')).toBeNull();
    expect(endpoint.accepted()).toHaveLength(20);
  });

  test('compress with JSON declares itself; what is small is not compressed', async () => {
    const { client } = startClient({ compress: true });
    await Promise.all(Array.from({ length: 20 }, (_, n) => client.track('view_item', { n })));
    await client.flush();
    await client.track('view_item');
    await client.flush();
    expect(endpoint.requests.map(({ gzip, headers }) => [gzip, headers.get('content-encoding')])).toEqual([
      [true, 'gzip'],
      [false, null],
    ]);
    expect(endpoint.requests[0]!.headers.get('content-type')).toBe('application/json');
  });

  test('a format of its own gets the whole batch and says what is posted', async () => {
    const { client } = startClient({
      format: (batch) => ({
        body: JSON.stringify({ mine: (batch as { events: unknown[] }).events.length }),
        contentType: 'application/x-mine',
        headers: { 'x-mine': '1' },
      }),
    });
    await client.track('search');
    await client.track('search');
    await client.flush();
    const [request] = endpoint.requests;
    expect(request!.text).toBe('{"mine":2}');
    expect([request!.headers.get('content-type'), request!.headers.get('x-mine')]).toEqual(['application/x-mine', '1']);
    expect((await client.status()).queued).toBe(0);
  });

  test('a format that throws loses nothing and is told', async () => {
    const { client, diagnostics } = startClient({
      format: () => {
        throw new Error('mine');
      },
    });
    await client.track('search');
    await client.flush();
    expect((await client.status()).queued).toBe(1);
    expect(diagnostics).toMatchObject([{ code: 'fault', reason: expect.stringContaining('mine') }]);
  });

  test('endpoint goes before collector', async () => {
    const { client } = startClient({ collector: 'https://collector.example' });
    await client.track('search');
    await client.flush();
    expect(endpoint.requests[0]!.url).toBe('https://endpoint.example/feedback');
  });
});

describe('told', () => {
  test('a name that is not known, with the one that was meant', () => {
    const { diagnostics } = startClient({ endpont: 'https://x.example' } as never);
    expect(diagnostics).toMatchObject([{ code: 'unknown-option', name: 'endpont' }]);
    expect(explainDiagnostic(diagnostics[0]!)).toContain('Did you mean "endpoint"?');
  });

  test('neither endpoint nor collector: events are kept', async () => {
    const { client, diagnostics } = startClient({ endpoint: undefined } as never);
    expect(await client.track('search')).toEqual(expect.any(String));
    await client.flush();
    expect(diagnostics.map(({ code }) => code)).toEqual(['no-endpoint']);
    expect([(await client.status()).queued, endpoint.requests.length]).toEqual([1, 0]);
  });

  test.each([
    ['sample', { sample: 2 }],
    ['sample', { sample: -0.1 }],
    ['sample', { sample: 'half' }],
    ['site', { site: '' }],
  ])('%s that cannot be right: %j', (name, options) => {
    const { diagnostics } = startClient(options as never);
    expect(diagnostics).toMatchObject([{ code: 'bad-option', name }]);
    expect(explainDiagnostic(diagnostics[0]!)).not.toContain('undefined');
  });

  test.each([-0.1, 2, Number.NaN])('a sample of %d is told, and the default is used: everybody', async (sample) => {
    const { client } = startClient({ sample });
    expect(await client.track('search')).toEqual(expect.any(String));
  });

  test('undefined is as good as absent', () => {
    expect(
      startClient({ sample: undefined, batch: undefined, consent: undefined, headers: undefined } as never).diagnostics,
    ).toEqual([]);
  });
});

describe('answers', () => {
  test('carry their story, and every revision is the whole', async () => {
    const { client } = startClient();
    const response = await client.feedback({ survey: 'checkout', scores: { nps: 9 }, comment: 'Quick' });
    await client.flush();
    await client.feedback({ response: response!, comment: 'Quicker', complete: true });
    await client.flush();
    const events = endpoint.accepted();
    expect(events.map(({ props }) => [props.response, props.revision, props.comment])).toEqual([
      [response, 1, 'Quick'],
      [response, 2, 'Quicker'],
    ]);
    expect(events[0]!.props).toMatchObject({
      survey: { id: 'checkout' },
      scores: { nps: 9 },
      complete: true,
      context: { device: { viewport: [1280, 800], touch: false, scheme: 'light' }, consent: { feedback: 'granted' } },
    });
  });

  test('a newer revision takes the place of older ones that are not sent yet, and nothing counts as lost', async () => {
    const { client } = startClient();
    endpoint.answer(503);
    const other = await client.feedback({ comment: 'Something else' });
    const response = await client.feedback({ scores: { nps: 9 }, complete: false });
    await client.feedback({ response: response!, comment: 'Quick' });
    expect(await client.status()).toMatchObject({ queued: 2, dropped: [] });
    endpoint.answer(202);
    theBrowser().turnClock(3_600_000);
    await client.flush();
    expect(endpoint.accepted().map(({ props }) => [props.response, props.revision])).toEqual(
      expect.arrayContaining([
        [other, 1],
        [response, 2],
      ]),
    );
  });

  test('contact stays as it was written, everything else is scrubbed', async () => {
    const { client } = startClient();
    await client.feedback({ comment: 'mail a@example.com', contact: { email: 'a@example.com', name: 'Ada' } });
    await client.flush();
    expect(endpoint.accepted()[0]!.props).toMatchObject({
      comment: 'mail [email]',
      contact: { email: 'a@example.com', name: 'Ada' },
    });
  });

  test.each([{}, { answers: [] }, { answers: 'x' }, undefined])('that say nothing (%j) are refused', async (input) => {
    const { client, diagnostics } = startClient();
    await expect(client.feedback(input as never)).rejects.toMatchObject({ code: 'bad-props' });
    expect(diagnostics).toHaveLength(1);
  });

  test('are on their way without a flush', async () => {
    const { client } = startClient();
    await client.feedback({ comment: 'Nice' });
    for (let i = 0; i < 100 && !endpoint.requests.length; i++) await new Promise((done) => setTimeout(done, 5));
    expect(endpoint.names()).toEqual([['feedback']]);
  });
});

test('listeners: ready and event are told, a listener that throws harms nobody, stop stops', async () => {
  const { client } = startClient();
  const seen: string[] = [];
  const ready: number[] = [];
  client.on('ready', () => ready.push(1));
  const stop = client.on('event', ({ name }) => seen.push(name));
  await client.track('search');
  stop();
  await client.track('view_item');
  expect([ready, seen]).toEqual([[1], ['search']]);
});
