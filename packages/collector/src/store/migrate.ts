// Brings a database to the newest shape, one numbered step after the other.

import type { Database } from './database';
import { migrations } from './migrations/migrations';

/**
 * @throws when the database was written by a newer version of the collector: going on could destroy what that one wrote
 */
export function migrate(db: Database): void {
  const applied = db.get<{ user_version: number }>('pragma user_version')?.user_version ?? 0;
  if (applied > migrations.length) {
    throw new Error(
      `the database has shape ${applied}, this collector knows shapes up to ${migrations.length}: ` +
        'use the newer collector that wrote it, or another --data folder',
    );
  }
  for (const [index, script] of migrations.entries()) {
    if (index < applied) continue;
    db.transact(() => {
      db.exec(script);
      db.exec(`pragma user_version = ${index + 1}`);
    });
  }
}
