// Which sign-in links have not been used yet?

import type { Database } from '../database';

/** A new link makes the older ones worthless: only the newest one stands in the terminal. */
const FORGET = 'delete from sign_in_tokens where account = $account';
const KEEP = 'insert into sign_in_tokens (token, account, made) values ($tokenHash, $account, $now)';
const TAKE = 'delete from sign_in_tokens where token = $tokenHash and made >= $since returning account';

export const keepSignInToken =
  (db: Database) =>
  (tokenHash: string, account: number, nowMs: number): void =>
    db.transact(() => {
      db.run(FORGET, { account });
      db.run(KEEP, { tokenHash, account, now: nowMs });
    });

export const takeSignInToken =
  (db: Database) =>
  (tokenHash: string, sinceMs: number): number | undefined =>
    db.all<{ account: number }>(TAKE, { tokenHash, since: sinceMs })[0]?.account;
