// Which sessions are open, and when were they last used?

import type { Database } from '../database';
import type { FoundSession, Session } from '../store';

const OPEN = 'insert into sessions (token, account, opened, used) values ($tokenHash, $account, $openedMs, $usedMs)';
const ONE = `select token as tokenHash, account, opened as openedMs, used as usedMs, accounts.name as name
  from sessions join accounts on accounts.id = sessions.account where token = $tokenHash`;
const TOUCH = 'update sessions set used = $usedMs where token = $tokenHash';
const CLOSE = 'delete from sessions where token = $tokenHash';

export const openSession =
  (db: Database) =>
  (session: Session): void => {
    db.run(OPEN, { ...session });
  };

export const getSession =
  (db: Database) =>
  (tokenHash: string): FoundSession | undefined =>
    db.get(ONE, { tokenHash });

export const touchSession =
  (db: Database) =>
  (tokenHash: string, usedMs: number): void => {
    db.run(TOUCH, { tokenHash, usedMs });
  };

export const closeSession =
  (db: Database) =>
  (tokenHash: string): void => {
    db.run(CLOSE, { tokenHash });
  };
