// A database from before versions were kept: what is published there is its first version.

import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import Database from 'libsql';
import { migrations } from '../../../../packages/collector/src/store/migrations/migrations';
import { configVersions } from '../../../../packages/collector/src/store/migrations/0007-config-versions';
import { DATABASE_FILE, openStore } from '../../../../packages/collector/src/store/openStore';
import { makeFolder } from '../support/openCollector';

test('what was published before is version 1, of nobody, and the next one is version 2', async () => {
  const folder = makeFolder();
  const body = '{"surveys":[]}';
  const before = migrations.indexOf(configVersions);
  const old = new Database(join(folder, DATABASE_FILE));
  for (const script of migrations.slice(0, before)) old.exec(script);
  old.exec(`insert into sites (id, name, created) values ('shop', 'Shop', 1);
    insert into configs (site, body, published) values ('shop', '${body}', 5); pragma user_version = ${before}`);
  old.close();
  const store = openStore(folder);
  expect(await store.getLastVersion('shop')).toEqual({ version: 1, publishedMs: 5, body });
  expect(await store.saveConfig('shop', { body: '{"surveys":[1]}', who: 'owner' }, 6)).toBe(2);
  expect(await store.getConfig('shop')).toBe('{"surveys":[1]}');
  await store.close();
});
