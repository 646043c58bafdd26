// S6: walks the table of routes: every /api route is closed without a session, every write to foreign pages.

import { describe, expect, test } from '@jest/globals';
import { createApp, type Parts } from '../../../packages/collector/src/app';
import { makeBatch, makeEvent } from './support/makeBatch';
import { HOME, openCollector } from './support/openCollector';

/** The routes as they are registered; parts are only touched when a route answers. */
const table = createApp({ log: () => undefined, now: () => 0 } as unknown as Parts)
  .routes.filter(({ path }) => path.startsWith('/api/'))
  .map(({ method, path }) => ({
    method,
    path: path.replace('/*', '/anything').replace(':site', 'shop').replace(':id', 'r1'),
  }));

const asked = new Map(
  table.map(({ method, path }) => [`${method} ${path}`, { method: method === 'ALL' ? 'PATCH' : method, path }]),
);
const closed = [...asked.values()].filter(({ method, path }) => `${method} ${path}` !== 'POST /api/login');
const writes = [...asked.values()].filter(({ method }) => method !== 'GET');

describe('every /api route', () => {
  test('the table is the one we think it is', () => {
    expect([...asked.keys()]).toEqual(
      expect.arrayContaining([
        'POST /api/login',
        'POST /api/logout',
        'GET /api/me',
        'PUT /api/sites/shop/config',
        'GET /api/sites/shop/live',
      ]),
    );
    expect(writes.length).toBeGreaterThanOrEqual(4);
  });

  test.each(closed)('$method $path refuses without a session', async ({ method, path }) => {
    const collector = openCollector();
    for (const cookie of ['', 'klankbord=wrong', '__Host-klankbord=wrong']) {
      const answer = await collector.fetch(path, { method, headers: { cookie } });
      expect([answer.status, ((await answer.json()) as { error: { code: string } }).error.code]).toEqual([
        401,
        'no-session',
      ]);
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
  });

  test.each(writes)('$method $path refuses a foreign origin, session or not', async ({ method, path }) => {
    const collector = openCollector();
    const cookie = await collector.login();
    const sources: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://collector.test.evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ];
    for (const source of sources) {
      const answer = await collector.fetch(path, { method, headers: { cookie, ...source } });
      expect([answer.status, ((await answer.json()) as { error: { code: string } }).error.code]).toEqual([
        403,
        'foreign-origin',
      ]);
    }
  });

  test('the dashboard itself is let in, behind a proxy by its public address', async () => {
    const ask = async (collector: ReturnType<typeof openCollector>, origin: string): Promise<number> => {
      const headers = { cookie: await collector.login(), origin, 'sec-fetch-site': 'same-origin' };
      return (await collector.fetch('/api/sites/shop', { method: 'PUT', body: '{}', headers })).status;
    };
    expect(await ask(openCollector(), HOME)).toBe(200);
    expect(await ask(openCollector({ publicUrl: 'https://feedback.example' }), 'https://feedback.example')).toBe(200);
    expect(await ask(openCollector(), 'https://feedback.example')).toBe(403);
  });

  test('reading from another page is refused as well', async () => {
    const collector = openCollector();
    const headers = { cookie: await collector.login(), 'sec-fetch-site': 'cross-site' };
    expect((await collector.fetch('/api/me', { headers })).status).toBe(403);
  });

  test.each(writes)('$method $path refuses a body that is too large', async ({ method, path }) => {
    const collector = openCollector();
    const headers = { cookie: await collector.login() };
    const answer = await collector.fetch(path, { method, headers, body: 'x'.repeat(600_000) });
    expect(answer.status).toBe(413);
  });
});

describe('with a session', () => {
  test('unknown addresses and sites are 404 in JSON', async () => {
    const collector = openCollector();
    const headers = { cookie: await collector.login(), accept: 'text/html' };
    for (const path of ['/api/nothing', '/api', '/api/sites/nope/events', '/api/sites/nope/live']) {
      const answer = await collector.fetch(path, { headers });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/json']);
    }
  });

  test('/api/me counts what each site holds', async () => {
    const collector = openCollector();
    await collector.post('/v1/batch', makeBatch([makeEvent(), makeEvent()]));
    expect(await collector.read('/api/me')).toEqual({
      account: { name: 'owner' },
      sites: [{ id: 'shop', name: 'shop', sample: false, responses: 0, events: 2, role: 'owner' }],
    });
  });
});
