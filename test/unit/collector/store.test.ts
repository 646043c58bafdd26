// The store by itself: its files, its migrations, and what it does with a database it must not touch.

import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import Database from 'libsql';
import { migrations } from '../../../packages/collector/src/store/migrations/migrations';
import { DATABASE_FILE, openStore } from '../../../packages/collector/src/store/openStore';
import { isStoreFailure } from '../../../packages/collector/src/store/storeFailure';
import { makeFolder } from './support/openCollector';

describe('openStore', () => {
  test('makes the folder for its owner only, with a write-ahead log, and opens it again', async () => {
    const folder = join(makeFolder(), 'deep/er');
    const store = openStore(folder);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    const other = new Database(join(folder, DATABASE_FILE));
    expect(other.pragma('journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    expect(other.pragma('user_version')).toEqual([{ user_version: migrations.length }]);
    other.close();
    await store.saveSite('shop', { name: 'Shop' }, 1);
    await store.close();
    const again = openStore(folder);
    // No `_metadata` of the driver comes along.
    expect(await again.getSite('shop')).toEqual({ id: 'shop', name: 'Shop', sample: false });
    await again.close();
  });

  test('leaves a database of a newer collector alone', () => {
    const folder = makeFolder();
    const newer = new Database(join(folder, DATABASE_FILE));
    newer.exec('pragma user_version = 999');
    newer.close();
    expect(() => openStore(folder)).toThrow(/shape 999.*newer collector/);
  });

  test('refuses a file that is no database', () => {
    const folder = makeFolder();
    writeFileSync(join(folder, DATABASE_FILE), 'this is no database, only a long enough text to look at'.repeat(40));
    expect(() => openStore(folder)).toThrow();
  });

  test('every failure is a store failure', async () => {
    const store = openStore(makeFolder());
    await store.close();
    const failures = await Promise.all(
      [store.listSites(), store.checkWritable(), store.insertEvents('shop', [])].map((one) =>
        one.catch((error: unknown) => error),
      ),
    );
    expect(failures.map(isStoreFailure)).toEqual([true, true, true]);
  });
});
