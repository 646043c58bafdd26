// S6: walks the table of routes of the application: every write is behind the same guards, and each role can do no more than it says.

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createApp, type Parts } from '../../../packages/collector/src/app';
import { type Lab, openLab } from './openLab';

/** Writes that visitors and back offices make; each is guarded by a key, a token or an origin of its own. */
const PUBLIC_WRITES = ['POST /v1/batch', 'POST /v1/erase', 'POST /v1/replies', 'POST /s/:site/:survey/batch'];
/** What everybody who is logged in may change, whatever the role. */
const OWN_AFFAIRS = ['POST /api/logout', 'PUT /api/me/password'];
const OWNERS_ONLY = /^\/api\/sites\/:site(?:$|\/(?:accounts|tokens|audit|erasures|webhooks|deliveries)\b)/;

/** The routes as they are registered; parts are only touched when a route answers. */
const routes = createApp({} as Parts)
  .routes.filter(({ method }) => method !== 'ALL')
  .map(({ method, path }) => ({ method, path, route: `${method} ${path}` }));
const addressOf = (path: string, site = 'shop'): string =>
  path.replace(':site', site).replace(/:\w+/g, '1').replace('/*', '/anything');
const api = routes.filter(({ path }) => path.startsWith('/api/'));
const ofSites = api.filter(({ path }) => path.startsWith('/api/sites/:site'));
const writes = routes.filter(({ method }) => method !== 'GET' && method !== 'HEAD');
const closedWrites = api.filter(({ method, route }) => method !== 'GET' && route !== 'POST /api/login');
const roleWrites = closedWrites.filter(({ route }) => !OWN_AFFAIRS.includes(route));

/** What a request shows of who asks. */
type Asker = Record<string, string>;

let lab: Lab;
beforeAll(async () => {
  lab = await openLab();
}, 60_000);
afterAll(() => lab.close());

const codeOf = async (answer: Response): Promise<[number, string]> => [
  answer.status,
  ((await answer.json()) as { error: { code: string } }).error.code,
];

describe('the table of routes', () => {
  test('is the one we think it is', () => {
    expect(routes.map(({ route }) => route)).toEqual(
      expect.arrayContaining([
        'POST /api/login',
        'GET /api/me',
        'PUT /api/sites/:site/config',
        'GET /api/sites/:site/live',
        'POST /api/sites/:site/tokens',
      ]),
    );
    expect(roleWrites.length).toBeGreaterThanOrEqual(9);
  });

  test('a write stands below /api, or is one of the few that visitors make', () => {
    const stray = writes.filter(({ path, route }) => !path.startsWith('/api/') && !PUBLIC_WRITES.includes(route));
    expect(stray.map(({ route }) => route)).toEqual([]);
  });
});

describe('every route of /api', () => {
  const closed = api.filter(({ route }) => route !== 'POST /api/login');

  test.each(closed)('$route refuses whoever is not logged in, or not any more', async ({ method, path }) => {
    const wrong = ['', 'klankbord=wrong', '__Host-klankbord=wrong', lab.staleCookie, lab.endedCookie];
    const askers: Asker[] = [
      ...wrong.map((cookie) => ({ cookie })),
      { authorization: 'Bearer kb_wrong' },
      { authorization: 'Basic b3duZXI6eA==', cookie: lab.owner },
      { authorization: `Bearer ${lab.revoked}`, cookie: lab.owner },
    ];
    for (const headers of askers) {
      const answer = await lab.fetch(addressOf(path), { method, headers });
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(await codeOf(answer)).toEqual([401, 'no-session']);
    }
  });

  test.each(api)('$route refuses what comes from another page, logged in or not', async ({ method, path }) => {
    const sources: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://collector.test.evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ];
    for (const source of sources) {
      const answer = await lab.fetch(addressOf(path), { method, headers: { cookie: lab.owner, ...source } });
      expect(await codeOf(answer)).toEqual([403, 'foreign-origin']);
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  test.each(closedWrites)('$route refuses a body that is too large', async ({ method, path }) => {
    const answer = await lab.fetch(addressOf(path), {
      method,
      headers: { cookie: lab.owner },
      body: 'x'.repeat(path.includes('/imports') ? 6_000_000 : 600_000),
    });
    expect(answer.status).toBe(413);
  });
});

describe('roles', () => {
  test.each(roleWrites)('$route refuses a reader, and a token that may only read', async ({ method, path }) => {
    const askers: Asker[] = [
      { cookie: lab.reader },
      { authorization: `Bearer ${lab.readToken}` },
      { authorization: `Bearer ${lab.postToken}` },
    ];
    for (const headers of askers) {
      expect(await codeOf(await lab.fetch(addressOf(path), { method, headers }))).toEqual([403, 'no-role']);
    }
  });

  test.each(ofSites.filter(({ path }) => OWNERS_ONLY.test(path)))(
    '$route is for owners: refuses an editor, and a token that may write',
    async ({ method, path }) => {
      const askers: Asker[] = [{ cookie: lab.editor }, { authorization: `Bearer ${lab.writeToken}` }];
      for (const headers of askers) {
        expect(await codeOf(await lab.fetch(addressOf(path), { method, headers }))).toEqual([403, 'no-role']);
      }
    },
  );

  test.each(ofSites)('$route refuses the owner of another site', async ({ method, path }) => {
    const askers: Asker[] = [{ cookie: lab.stranger }, { authorization: `Bearer ${lab.otherToken}` }];
    for (const headers of askers) {
      expect(await codeOf(await lab.fetch(addressOf(path), { method, headers }))).toEqual([403, 'no-role']);
    }
  });

  test('each may do what is theirs', async () => {
    const status = async (who: Record<string, string>, path: string, method = 'GET', body?: string): Promise<number> =>
      (await lab.fetch(path, { method, headers: who, ...(body && { body }) })).status;
    const config = ['/api/sites/shop/config', 'PUT', '{"surveys":[]}'] as const;
    expect(await status({ cookie: lab.reader }, '/api/sites/shop/responses')).toBe(200);
    expect(await status({ authorization: `Bearer ${lab.readToken}` }, '/api/sites/shop/responses')).toBe(200);
    expect(await status({ cookie: lab.editor }, ...config)).toBe(200);
    expect(await status({ authorization: `Bearer ${lab.writeToken}` }, ...config)).toBe(200);
    expect(await status({ cookie: lab.stranger }, '/api/sites/other/accounts')).toBe(200);
    expect(await status({ cookie: lab.owner }, '/api/sites/shop/audit')).toBe(200);
    expect(await status({ cookie: lab.owner, origin: 'http://collector.test' }, ...config)).toBe(200);
  });
});

describe('/metrics', () => {
  const local = { incoming: { socket: { remoteAddress: '127.0.0.1' } } };
  const far = { incoming: { socket: { remoteAddress: '192.0.2.7' } } };
  const ask = (headers: Record<string, string>, env?: object, host = 'localhost:8787'): Promise<Response> =>
    lab.raw(new Request(`http://${host}/metrics`, { headers }), env);

  test('answers this machine, and a token with the scope for it', async () => {
    await lab.fetch('/api/me', { headers: { cookie: lab.owner } });
    for (const answer of [
      await ask({}, local),
      await ask({}, { incoming: { socket: { remoteAddress: '::1' } } }),
      await ask({ authorization: `Bearer ${lab.metricsToken}` }, far, 'feedback.example'),
    ]) {
      expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, null]);
      expect(await answer.text()).toMatch(/^klankbord_request_seconds_count\{.*route="\/api\/me".*\} \d+$/m);
    }
  });

  test.each([
    ['from elsewhere', {}, far],
    ['from an unknown place', {}, undefined],
    ['by way of a proxy', { 'x-forwarded-for': '127.0.0.1' }, local],
    ['from a page', { 'sec-fetch-site': 'cross-site' }, local],
    ['from a page of this machine', { origin: 'http://localhost:3000' }, local],
    ['with a session', { cookie: 'klankbord=x' }, far],
  ])('refuses what comes %s', async (_what, headers, env) => {
    expect((await ask(headers as unknown as Record<string, string>, env)).status).toBe(401);
  });

  test('refuses a name that only points here, and a token without the scope', async () => {
    expect((await ask({}, local, 'rebound.example')).status).toBe(401);
    expect((await ask({ authorization: `Bearer ${lab.readToken}` }, far)).status).toBe(401);
  });
});
