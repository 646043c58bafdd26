// Opens the embedded database (libsql) and answers the store's questions from it.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import { createGroupCommit } from './createGroupCommit';
import type { Database, Values } from './database';
import { migrate } from './migrate';
import { getAccount, saveAccount } from './questions/accounts';
import { countScores } from './questions/countScores';
import { eraseVisitor } from './questions/eraseVisitor';
import { getConfig } from './questions/getConfig';
import { getResponse } from './questions/getResponse';
import { getSite } from './questions/getSite';
import { insertEvents } from './questions/insertEvents';
import { listEvents } from './questions/listEvents';
import { getLastPosition, listEventsAfter } from './questions/listEventsAfter';
import { listResponses } from './questions/listResponses';
import { listSessionAfter } from './questions/listSessionAfter';
import { listSites } from './questions/listSites';
import { saveConfig } from './questions/saveConfig';
import { saveSite } from './questions/saveSite';
import { closeSession, getSession, openSession, touchSession } from './questions/sessions';
import { keepSignInToken, takeSignInToken } from './questions/signInTokens';
import type { Store } from './store';
import { storeFailure } from './storeFailure';

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

interface Driver extends Database {
  close(): void;
}

function openDriver(file: string): Driver {
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

/** A question that answers by promise, and fails as stores fail. */
const asking =
  <Args extends unknown[], Answer>(ask: (...args: Args) => Answer) =>
  async (...args: Args): Promise<Answer> => {
    try {
      return ask(...args);
    } catch (cause) {
      throw storeFailure(cause);
    }
  };

function answerQuestions(db: Driver): Store {
  const commits = createGroupCommit(insertEvents(db));
  return {
    insertEvents: (site, arrivals) =>
      commits.add({ site, arrivals }).catch((cause: unknown) => {
        throw storeFailure(cause);
      }),
    listEvents: asking(listEvents(db)),
    listEventsAfter: asking(listEventsAfter(db)),
    getLastPosition: asking(getLastPosition(db)),
    listSessionAfter: asking(listSessionAfter(db)),
    listResponses: asking(listResponses(db)),
    getResponse: asking(getResponse(db)),
    countScores: asking(countScores(db)),
    eraseVisitor: asking(eraseVisitor(db)),
    listSites: asking(listSites(db)),
    getSite: asking(getSite(db)),
    saveSite: asking(saveSite(db)),
    getConfig: asking(getConfig(db)),
    saveConfig: asking(saveConfig(db)),
    getAccount: asking(getAccount(db)),
    saveAccount: asking(saveAccount(db)),
    openSession: asking(openSession(db)),
    getSession: asking(getSession(db)),
    touchSession: asking(touchSession(db)),
    closeSession: asking(closeSession(db)),
    keepSignInToken: asking(keepSignInToken(db)),
    takeSignInToken: asking(takeSignInToken(db)),
    checkWritable: asking(() => db.transact(() => undefined)),
    close: asking(() => {
      commits.flush();
      db.all('pragma wal_checkpoint(truncate)');
      db.close();
    }),
  };
}

/**
 * Opens (and makes, and brings up to date) the database in a folder.
 *
 * @param folder the data folder; it is made when it is missing
 * @throws when the folder cannot be made or written, or the database is damaged or newer than this collector
 * @example const store = openStore('./klankbord-data');
 */
export function openStore(folder: string): Store {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const db = openDriver(join(folder, DATABASE_FILE));
  try {
    db.all('pragma journal_mode = wal');
    db.all('pragma synchronous = full');
    db.all(`pragma busy_timeout = ${LOCK_WAIT_MS}`);
    // Erased means erased: deleted bytes are overwritten.
    db.all('pragma secure_delete = on');
    migrate(db);
    // Opening alone writes nothing; a folder that cannot be written must show now, not at the first visitor.
    db.transact(() => db.exec('pragma user_version = ' + String(db.get<{ user_version: number }>('pragma user_version')!.user_version)));
  } catch (error) {
    db.close();
    throw error;
  }
  return answerQuestions(db);
}
