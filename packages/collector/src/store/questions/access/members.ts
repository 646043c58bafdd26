// Who has which role at a site?

import type { Grant, Member } from '../../accessStore';
import type { Database } from '../../database';

const FIND = 'select id, name, password from accounts where name = $name';
const ADD = `insert into accounts (name, password, created) values ($name, '', $now) returning id`;
const PASSWORD = 'update accounts set password = $password where id = $account';
const END_OTHERS = 'delete from sessions where account = $account and token <> $keep';
const GRANTS = 'select site, role from roles where account = $account order by site';
const MEMBERS = `select accounts.id, accounts.name, roles.role, roles.site = '*' as everywhere,
  accounts.password <> '' as hasPassword, (select max(used) from sessions where account = accounts.id) as usedMs
  from roles join accounts on accounts.id = roles.account
  where roles.site = '*' or (roles.site = $site
    and not exists (select 1 from roles as wide where wide.account = roles.account and wide.site = '*'))
  order by everywhere desc, accounts.name`;
const GIVE = `insert into roles (account, site, role) values ($account, $site, $role)
  on conflict (account, site) do update set role = $role`;
const TAKE = 'delete from roles where account = $account and site = $site';
const LEFT = 'select 1 as one from roles where account = $account';
const DROP_LINKS = 'delete from sign_in_tokens where account = $account';
const FORGET = ['accounts where id', 'sessions where account', 'sign_in_tokens where account'];

interface MemberRow extends Omit<Member, 'everywhere' | 'hasPassword'> {
  everywhere: number;
  hasPassword: number;
}

export const findAccount = (db: Database) => (name: string) =>
  db.get<{ id: number; name: string; password: string }>(FIND, { name });

export const addAccount =
  (db: Database) =>
  (name: string, grant: Grant, nowMs: number): number =>
    db.transact(() => {
      const { id } = db.all<{ id: number }>(ADD, { name, now: nowMs })[0]!;
      db.run(GIVE, { account: id, ...grant });
      return id;
    });

export const changePassword =
  (db: Database) =>
  (account: number, password: string, keepTokenHash: string): void =>
    db.transact(() => {
      db.run(PASSWORD, { account, password });
      db.run(END_OTHERS, { account, keep: keepTokenHash });
      db.run(DROP_LINKS, { account });
    });

export const listGrants =
  (db: Database) =>
  (account: number): Grant[] =>
    db.all<Grant>(GRANTS, { account });

export const listMembers =
  (db: Database) =>
  (site: string): Member[] =>
    db.all<MemberRow>(MEMBERS, { site }).map((row) => ({
      ...row,
      everywhere: row.everywhere === 1,
      hasPassword: row.hasPassword === 1,
    }));

export const giveRole =
  (db: Database) =>
  (account: number, grant: Grant): void =>
    db.transact(() => {
      db.run(GIVE, { account, ...grant });
      db.run(DROP_LINKS, { account });
    });

export const takeRole =
  (db: Database) =>
  (account: number, site: string): void =>
    db.transact(() => {
      db.run(TAKE, { account, site });
      if (db.get(LEFT, { account })) return;
      for (const from of FORGET) db.run(`delete from ${from} = $account`, { account });
    });
