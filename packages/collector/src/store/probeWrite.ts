// Writes without changing anything: opening a database or a transaction alone tells nothing of a full or read-only disk.

import type { Database } from './database';

export const probeWrite = (db: Database): void =>
  db.transact(() => {
    const version = db.get<{ user_version: number }>('pragma user_version')!.user_version;
    db.exec(`pragma user_version = ${version}`);
  });
