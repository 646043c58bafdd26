// Who may read?

import type { Database } from '../database';
import type { Account } from '../store';

const ONE = 'select id, name, password from accounts order by id limit 1';
const SAVE = `insert into accounts (id, name, password, created) values (1, $name, $password, $now)
  on conflict (id) do update set name = $name, password = $password`;
const OWNER = `insert into roles (account, site, role) values ($id, '*', 'owner') on conflict do nothing`;
const END_SESSIONS = 'delete from sessions where account = $id';
const DROP_LINKS = 'delete from sign_in_tokens where account = $id';

export const getAccount = (db: Database) => (): Account | undefined => db.get<Account>(ONE);

export const saveAccount =
  (db: Database) =>
  (name: string, password: string, nowMs: number): Account =>
    db.transact(() => {
      db.run(SAVE, { name, password, now: nowMs });
      const account = getAccount(db)()!;
      db.run(OWNER, { id: account.id });
      db.run(END_SESSIONS, { id: account.id });
      db.run(DROP_LINKS, { id: account.id });
      return account;
    });
