// Accounts: invited by a link, with a role for one site, a password of their own, and every change in the audit log.

import { describe, expect, jest, test } from '@jest/globals';
import { makeBatch, makeEvent } from '../support/makeBatch';
import { openCollector, PASSWORD, type TestCollector } from '../support/openCollector';
import { ask, follow, openShop } from './askAs';

// Each password is hashed as in life, which takes its time.
jest.setTimeout(30_000);

describe('accounts', () => {
  test('somebody invited signs in by a link, chooses a password, sees one site, and logs in by name', async () => {
    const { collector, owner } = await openShop();
    const { body } = await ask(collector, owner, 'POST', '/api/sites/shop/accounts', { name: 'Anna', role: 'editor' });
    const anna = await follow(collector, body.signIn);
    const me = await ask(collector, anna, 'GET', '/api/me');
    expect(me.body).toMatchObject({ account: { name: 'Anna' }, sites: [{ id: 'shop', role: 'editor' }] });
    expect((me.body.sites as unknown[]).length).toBe(1);
    expect(await follow(collector, body.signIn)).toBe('');
    // Until there is a password, no password opens the door.
    expect((await collector.post('/api/login', { name: 'Anna', password: '' })).status).toBe(401);
    const short = await ask(collector, anna, 'PUT', '/api/me/password', { password: 'short' });
    expect(short.status).toBe(400);
    expect((await ask(collector, anna, 'PUT', '/api/me/password', { password: 'long enough for me' })).status).toBe(
      200,
    );
    expect((await collector.post('/api/login', { name: 'Anna', password: 'long enough for me' })).status).toBe(200);
    expect((await collector.post('/api/login', { name: 'Anna', password: PASSWORD })).status).toBe(401);
    // Changing it again needs the one so far.
    const again = { password: 'even longer for me' };
    expect((await ask(collector, anna, 'PUT', '/api/me/password', again)).body.error?.code).toBe('wrong-password');
  });

  test('a new password ends the other sessions, not the one it was chosen in', async () => {
    const { collector, owner } = await openShop();
    const elsewhere = await collector.login();
    const change = { current: PASSWORD, password: 'another good password' };
    expect((await ask(collector, owner, 'PUT', '/api/me/password', change)).status).toBe(200);
    expect((await ask(collector, owner, 'GET', '/api/me')).status).toBe(200);
    expect((await ask(collector, elsewhere, 'GET', '/api/me')).status).toBe(401);
  });

  test('a role is changed and taken away at once; who has none left is gone', async () => {
    const { collector, owner } = await openShop();
    const added = await ask(collector, owner, 'POST', '/api/sites/shop/accounts', { name: 'Rob', role: 'reader' });
    const rob = await follow(collector, added.body.signIn);
    const { id } = added.body.account as { id: number };
    const publish = () => ask(collector, rob, 'PUT', '/api/sites/shop/config', { surveys: [] });
    expect((await publish()).status).toBe(403);
    await ask(collector, owner, 'PUT', `/api/sites/shop/accounts/${id}`, { role: 'editor' });
    expect((await publish()).status).toBe(200);
    await ask(collector, owner, 'DELETE', `/api/sites/shop/accounts/${id}`);
    expect((await ask(collector, rob, 'GET', '/api/me')).status).toBe(401);
    const { body } = await ask(collector, owner, 'GET', '/api/sites/shop/accounts');
    expect((body.items as { name: string }[]).map(({ name }) => name)).toEqual(['owner']);
  });

  test('the owner of everything is not changed or removed at one site', async () => {
    const { collector, owner } = await openShop();
    for (const [method, body] of [['DELETE'], ['PUT', { role: 'reader' }]] as const) {
      expect((await ask(collector, owner, method, '/api/sites/shop/accounts/1', body)).body.error?.code).toBe(
        'role-everywhere',
      );
    }
  });

  test('the owner of one site makes no link for somebody who may do more elsewhere', async () => {
    const { collector, owner } = await openShop();
    const both = await ask(collector, owner, 'POST', '/api/sites/shop/accounts', { name: 'Both', role: 'reader' });
    await ask(collector, owner, 'POST', '/api/sites/other/accounts', { name: 'Both', role: 'editor' });
    const added = await ask(collector, owner, 'POST', '/api/sites/shop/accounts', { name: 'Olga', role: 'owner' });
    const olga = await follow(collector, added.body.signIn);
    const { id } = both.body.account as { id: number };
    const path = `/api/sites/shop/accounts/${id}/invitation`;
    expect((await ask(collector, olga, 'POST', path)).body.error?.code).toBe('no-role');
    expect((await ask(collector, owner, 'POST', path)).body.signIn).toMatch(
      /^http:\/\/collector\.test\/signin\?token=/,
    );
  });

  test('guessing one name slows down that name only', async () => {
    const { collector, owner } = await openShop();
    const added = await ask(collector, owner, 'POST', '/api/sites/shop/accounts', { name: 'Anna', role: 'reader' });
    expect(added.status).toBe(200);
    const guess = (name: string) => collector.post('/api/login', { name, password: 'no' });
    const statuses = (await Promise.all(Array.from({ length: 7 }, () => guess('Anna')))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(2);
    expect((await guess('owner')).status).toBe(401);
    expect((await guess('nobody')).status).toBe(401);
  });

  test('the audit log tells who did what, newest first, and to the owner of one site nothing of others', async () => {
    const { collector, owner } = await openShop();
    const added = await ask(collector, owner, 'POST', '/api/sites/shop/accounts', { name: 'Olga', role: 'owner' });
    const olga = await follow(collector, added.body.signIn);
    await ask(collector, owner, 'PUT', '/api/sites/other/config', { surveys: [] });
    await ask(collector, olga, 'PUT', '/api/sites/shop/config', { surveys: [] });
    const seen = async (cookie: string) =>
      (
        (await ask(collector, cookie, 'GET', '/api/sites/shop/audit')).body.items as { who: string; action: string }[]
      ).map(({ who, action }) => `${who}: ${action}`);
    expect(await seen(olga)).toEqual(['Olga: PUT /api/sites/:site/config', 'owner: account.added']);
    expect(await seen(owner)).toContain('owner: login');
  });
});

describe('a back office', () => {
  const makeToken = async (collector: TestCollector, owner: string, scopes: string[]): Promise<string> =>
    String((await ask(collector, owner, 'POST', '/api/sites/shop/tokens', { name: 'Orders', scopes })).body.token);

  test('posts with a token where origins are closed, to its own site only', async () => {
    const collector = openCollector({ origins: ['https://shop.example'], sites: [] });
    const owner = await collector.login();
    await collector.put('/api/sites/shop', { name: 'Shop' });
    const delivered = makeEvent({ name: 'delivered', visitor: undefined, session: undefined, user: 'anna' });
    const post = (headers: Record<string, string>, site = 'shop') =>
      collector.post('/v1/batch', makeBatch([delivered], { site }), headers);
    const authorization = `Bearer ${await makeToken(collector, owner, ['post'])}`;
    expect((await post({})).status).toBe(403);
    expect((await post({ authorization })).status).toBe(200);
    expect((await post({ authorization }, 'other')).status).toBe(403);
    expect((await post({ authorization: `Bearer ${await makeToken(collector, owner, ['read'])}` })).status).toBe(403);
    expect((await post({ authorization: 'Bearer kb_unknown' })).status).toBe(401);
    expect((await collector.read<{ items: unknown[] }>('/api/sites/shop/events')).items).toHaveLength(1);
  });

  test('is told from people in the audit log, whatever its token is called', async () => {
    const { collector, owner } = await openShop();
    const wish = { name: 'owner', scopes: ['write'] };
    const { body } = await ask(collector, owner, 'POST', '/api/sites/shop/tokens', wish);
    await collector.fetch('/api/sites/shop/config', {
      method: 'PUT',
      headers: { authorization: `Bearer ${String(body.token)}` },
      body: JSON.stringify({ surveys: [] }),
    });
    const { items } = await collector.read<{ items: { who: string; action: string }[] }>('/api/sites/shop/audit');
    expect(items.find(({ action }) => action.startsWith('PUT'))).toMatchObject({ who: 'token: owner' });
  });

  test('a token is listed without its secret, and the database does not hold it', async () => {
    const collector = openCollector();
    await collector.put('/api/sites/shop', { name: 'Shop' });
    const token = await makeToken(collector, await collector.login(), ['read', 'post']);
    const listed = await collector.read<{ items: object[] }>('/api/sites/shop/tokens');
    expect(listed.items).toEqual([expect.objectContaining({ name: 'Orders', scopes: ['read', 'post'], used: null })]);
    await collector.close();
    const { readFileSync } = await import('node:fs');
    expect(readFileSync(`${collector.folder}/klankbord.db`).includes(token)).toBe(false);
  });
});

test('no site is called like all of them', async () => {
  const collector = openCollector();
  const batch = { ...makeBatch([makeEvent()]), site: '*' };
  expect((await collector.post('/v1/batch', batch)).status).toBe(403);
  expect((await collector.send('PUT', '/api/sites/*', { name: 'All' })).status).toBe(400);
  expect((await collector.send('POST', '/api/sites/*/accounts', { name: 'guest', role: 'reader' })).status).toBe(400);
  expect((await collector.send('POST', '/api/sites/%2A/accounts', { name: 'guest', role: 'reader' })).status).toBe(400);
  const { sites } = await collector.read<{ sites: { id: string }[] }>('/api/me');
  expect(sites.map(({ id }) => id)).not.toContain('*');
});
