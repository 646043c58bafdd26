// `token`, `erase` and `backup`, on a database that a collector has open.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { backup } from '../../../../packages/collector/src/commands/backup';
import { eraseVisitor } from '../../../../packages/collector/src/commands/eraseVisitor';
import { tokens } from '../../../../packages/collector/src/commands/tokens';
import { openStore } from '../../../../packages/collector/src/store/openStore';
import { makeBatch, makeEvent } from '../support/makeBatch';
import { makeFolder, openCollector } from '../support/openCollector';

const nothing = (): void => undefined;

test('a token made at the command line works while the collector runs, is listed, and is revoked', async () => {
  const collector = openCollector();
  await collector.post('/v1/batch', makeBatch([makeEvent()]));
  const values = { data: collector.folder, site: 'shop', scopes: 'read, post', name: 'Reports' };
  const [token] = (await tokens(['make'], values, Date.now())).split('\n');
  const read = async (): Promise<number> =>
    (await collector.fetch('/api/sites/shop/events', { headers: { authorization: `Bearer ${token}` } })).status;
  expect(await read()).toBe(200);
  expect(await tokens(['list'], { data: collector.folder }, 0)).toMatch(
    /^1 {2}shop {2}read,post {2}Reports {2}\(last used: 2/,
  );
  expect(await tokens(['revoke', '1'], { data: collector.folder }, Date.now())).toMatch(/^Revoked: Reports/);
  expect(await read()).toBe(401);
  expect(await tokens(['list'], { data: collector.folder }, 0)).toBe('There are no tokens.\n');
  const { items } = await collector.read<{ items: { who: string; action: string }[] }>('/api/sites/shop/audit');
  const told = items.filter(({ who }) => who === 'command line').map(({ action }) => action);
  expect(told).toEqual(['token.revoked', 'token.made']);
});

test.each([
  [[], {}, 'Say what to do'],
  [['make'], { scopes: 'all' }, 'there is no "all"'],
  [['make'], {}, 'name at least one'],
  [['revoke', '9'], {}, 'There is no token "9"'],
])('token %j %j is explained', async (words, values, said) => {
  const collector = openCollector();
  await collector.login();
  await expect(tokens(words, { data: collector.folder, ...values }, 0)).rejects.toThrow(said);
});

test('erase takes a visitor away while the collector runs', async () => {
  const collector = openCollector();
  const batch = makeBatch([makeEvent({ visitor: 'v_gone' }), makeEvent({ visitor: 'v_here' })]);
  await collector.post('/v1/batch', batch);
  const values = { data: collector.folder, site: 'shop', visitor: 'v_gone' };
  await eraseVisitor(values, Date.now(), nothing);
  await collector.post('/v1/batch', batch);
  const { items } = await collector.read<{ items: { visitor: string }[] }>('/api/sites/shop/events');
  expect(items.map(({ visitor }) => visitor)).toEqual(['v_here']);
  await expect(eraseVisitor({ ...values, user: 'anna' }, 0, nothing)).rejects.toThrow('Say who and where');
  await expect(eraseVisitor({ ...values, site: 'nope' }, 0, nothing)).rejects.toThrow('no site "nope"');
});

test('erase says truly what it did: an id that is none is refused, an unknown visitor is told', async () => {
  const collector = openCollector();
  await collector.post('/v1/batch', makeBatch([makeEvent({ visitor: 'v_here', user: 'anna' })]));
  const values = { data: collector.folder, site: 'shop' };
  const said: string[] = [];
  const print = (text: string): void => void said.push(text);
  const wrong = eraseVisitor({ ...values, visitor: 'hello' }, Date.now(), print);
  await expect(wrong).rejects.toMatchObject({ exitCode: 2, message: expect.stringContaining('"hello" is no visitor') });
  await eraseVisitor({ ...values, visitor: 'v_nobody' }, Date.now(), print);
  await eraseVisitor({ ...values, user: 'nobody' }, Date.now(), print);
  await eraseVisitor({ ...values, visitor: 'v_here' }, Date.now(), print);
  expect(said.map((text) => text.split(/[:;]/)[0])).toEqual([
    'Nothing is stored of v_nobody at shop',
    'No visitor was known as "nobody" at shop',
    'Erased',
  ]);
});

test('a backup is whole, opens as a database, and overwrites nothing', async () => {
  const collector = openCollector();
  await collector.post('/v1/batch', makeBatch([makeEvent(), makeEvent()]));
  const copies = makeFolder();
  const file = join(copies, 'klankbord.db');
  await backup(file, { data: collector.folder }, nothing);
  expect(existsSync(file)).toBe(true);
  await expect(backup(file, { data: collector.folder }, nothing)).rejects.toThrow('is there already');
  const store = openStore(copies);
  expect((await store.listEvents('shop', { limit: 10 })).items).toHaveLength(2);
  await store.close();
  await expect(backup(undefined, { data: collector.folder }, nothing)).rejects.toThrow('Say where to');
});
