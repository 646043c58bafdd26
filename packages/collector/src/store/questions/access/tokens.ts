// Which programs hold a token, and what may they do with it?

import type { NewToken, Scope, Token } from '../../accessStore';
import type { Database } from '../../database';

const COLUMNS = 'id, site, name, scopes, made as madeMs, made_by as madeBy, used as usedMs';
const KEEP = `insert into tokens (token, site, name, scopes, made, made_by)
  values ($tokenHash, $site, $name, $scopes, $madeMs, $madeBy) returning id`;
const FIND = `select ${COLUMNS} from tokens where token = $tokenHash`;
const TOUCH = 'update tokens set used = $now where id = $id';
const LIST = `select ${COLUMNS} from tokens where site = $site or site = '*' order by id desc`;
const REVOKE = `delete from tokens where id = $id returning ${COLUMNS}`;

type TokenRow = Omit<Token, 'scopes'> & { scopes: string };

const tokenOf = ({ scopes, ...row }: TokenRow): Token => ({ ...row, scopes: scopes.split(' ') as Scope[] });

export const keepToken =
  (db: Database) =>
  ({ scopes, ...token }: NewToken): number =>
    db.all<{ id: number }>(KEEP, { ...token, scopes: scopes.join(' ') })[0]!.id;

export const findToken =
  (db: Database) =>
  (tokenHash: string): Token | undefined => {
    const row = db.get<TokenRow>(FIND, { tokenHash });
    return row && tokenOf(row);
  };

export const touchToken =
  (db: Database) =>
  (id: number, nowMs: number): void => {
    db.run(TOUCH, { id, now: nowMs });
  };

export const listTokens =
  (db: Database) =>
  (site: string): Token[] =>
    db.all<TokenRow>(LIST, { site }).map(tokenOf);

export const revokeToken =
  (db: Database) =>
  (id: number): Token | undefined => {
    const [row] = db.all<TokenRow>(REVOKE, { id });
    return row && tokenOf(row);
  };
