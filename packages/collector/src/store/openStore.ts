// Opens the embedded database; the only file that knows it is libsql.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import { answerQuestions } from './answerQuestions';
import type { OpenDatabase, Values } from './database';
import { migrate } from './migrate';
import { probeWrite } from './probeWrite';
import type { Store } from './store';

/** The name of the database file inside the data folder. */
export const DATABASE_FILE = 'klankbord.db';

/**
 * The driver waits on our only thread: a lock that lasts longer is answered 503, and the client comes again.
 * Milliseconds.
 */
const LOCK_WAIT_MS = 250;

/** libsql adds `_metadata` to the rows of `get()`. */
function withoutMetadata(row: unknown): unknown {
  if (typeof row !== 'object' || row === null) return undefined;
  const { _metadata, ...rest } = row as Record<string, unknown>;
  return rest;
}

function openDriver(file: string): OpenDatabase {
  const libsql = new Libsql(file);
  const statements = new Map<string, Libsql.Statement>();
  const prepare = (sql: string): Libsql.Statement => {
    const known = statements.get(sql) ?? libsql.prepare(sql);
    statements.set(sql, known);
    return known;
  };
  const transact = <T>(work: () => T): T => {
    libsql.exec('begin immediate');
    try {
      const result = work();
      libsql.exec('commit');
      return result;
    } catch (error) {
      // A full disk may have undone the transaction already; a second rollback would hide the first error.
      if (libsql.inTransaction) libsql.exec('rollback');
      throw error;
    }
  };
  return {
    all: <Row>(sql: string, values: Values = {}) => prepare(sql).all(values) as Row[],
    get: <Row>(sql: string, values: Values = {}) => withoutMetadata(prepare(sql).get(values)) as Row | undefined,
    run: (sql, values = {}) => prepare(sql).run(values).changes,
    exec: (script) => void libsql.exec(script),
    transact,
    close: () => void libsql.close(),
  };
}

/**
 * Opens (and makes, and brings up to date) the database in a folder.
 *
 * @param folder the data folder; it is made when it is missing
 * @param options `toRead`: open it even when the disk is full, as nothing is going to be written
 * @throws when the folder cannot be made or written, or the database is damaged or newer than this collector
 * @example const store = openStore('./klankbord-data');
 */
export function openStore(folder: string, { toRead = false } = {}): Store {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const db = openDriver(join(folder, DATABASE_FILE));
  try {
    db.all('pragma journal_mode = wal');
    db.all('pragma synchronous = full');
    db.all(`pragma busy_timeout = ${LOCK_WAIT_MS}`);
    // Erased means erased: deleted bytes are overwritten.
    db.all('pragma secure_delete = on');
    migrate(db);
    if (!toRead) probeWrite(db);
  } catch (error) {
    db.close();
    throw error;
  }
  return answerQuestions(db);
}
