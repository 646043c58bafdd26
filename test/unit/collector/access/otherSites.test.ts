// The owner of one site gets into no other: not by a name that is taken, and not by a link that was made before.

import { expect, jest, test } from '@jest/globals';
import type { TestCollector } from '../support/openCollector';
import { ask, type Asked, follow, openShop } from './askAs';

// Each password is hashed as in life, which takes its time.
jest.setTimeout(30_000);

type AddAccount = (cookie: string, site: string, name: string, role?: string) => Promise<Asked>;

const adding =
  (collector: TestCollector): AddAccount =>
  (cookie, site, name, role = 'owner') =>
    ask(collector, cookie, 'POST', `/api/sites/${site}/accounts`, { name, role });

const idOf = ({ body }: Asked): number => (body.account as { id: number }).id;

/** Two sites with an owner each. */
async function openTwo() {
  const { collector, owner } = await openShop();
  const add = adding(collector);
  const olga = await follow(collector, (await add(owner, 'shop', 'Olga')).body.signIn);
  const otto = await follow(collector, (await add(owner, 'other', 'Otto')).body.signIn);
  const sites = async (cookie: string): Promise<unknown[]> =>
    ((await ask(collector, cookie, 'GET', '/api/me')).body.sites as { id: string }[]).map(({ id }) => id);
  return { collector, owner, add, olga, otto, sites };
}

test('an account of another site is given no role by its name alone', async () => {
  const { collector, add, olga, otto, sites } = await openTwo();
  const maria = await follow(collector, (await add(olga, 'shop', 'maria', 'reader')).body.signIn);
  await ask(collector, maria, 'PUT', '/api/me/password', { password: 'known to Olga too' });
  const refused = await add(otto, 'other', 'maria');
  expect([refused.status, refused.body.error?.code]).toEqual([409, 'name-taken']);
  expect(refused.body.error).toMatchObject({ message: expect.stringMatching(/maria.*another name/) });
  expect(await sites(maria)).toEqual(['shop']);
  expect((await add(otto, 'other', 'maria of other')).status).toBe(200);
});

test('whoever owns all sites of an account gives it a role at another one', async () => {
  const { collector, owner, add, sites } = await openTwo();
  const added = await add(owner, 'shop', 'Both', 'reader');
  const again = await add(owner, 'other', 'Both', 'editor');
  expect(idOf(again)).toBe(idOf(added));
  // Without a password yet, the new link is the one that works.
  expect(await follow(collector, added.body.signIn)).toBe('');
  const both = await follow(collector, again.body.signIn);
  expect(await sites(both)).toEqual(['other', 'shop']);
  await ask(collector, both, 'PUT', '/api/me/password', { password: 'long enough for both' });
  await ask(collector, owner, 'DELETE', `/api/sites/other/accounts/${idOf(added)}`);
  expect((await add(owner, 'other', 'Both')).body.signIn).toBeUndefined();
});

test('a link that was made before a role was given or changed opens nothing', async () => {
  const { collector, owner, add, olga } = await openTwo();
  const bob = await add(olga, 'shop', 'bob', 'reader');
  await add(owner, 'other', 'bob');
  expect(await follow(collector, bob.body.signIn)).toBe('');
  const rita = await add(olga, 'shop', 'rita', 'reader');
  await ask(collector, olga, 'PUT', `/api/sites/shop/accounts/${idOf(rita)}`, { role: 'owner' });
  expect(await follow(collector, rita.body.signIn)).toBe('');
});

test.each(['token: Orders', 'Command line'])('nobody is called %j: the audit log would lie', async (name) => {
  const { add, olga } = await openTwo();
  expect((await add(olga, 'shop', name)).status).toBe(400);
});
