// What was done, by whom?

import type { AuditEntry } from '../../accessStore';
import { readCursor, writeCursor } from '../../cursor';
import type { Database } from '../../database';
import type { Page, PageWish } from '../../store';

const WRITE = 'insert into audit (at, site, who, action, detail) values ($atMs, $site, $who, $action, $detail)';
const LIST = `select id, at as atMs, site, who, action, detail from audit
  where (site = $site or ($all = 1 and site is null)) and id < $before order by id desc limit $limit`;

type AuditRow = { [Member in keyof AuditEntry]-?: AuditEntry[Member] | null } & { id: number; atMs: number };

export const writeAudit =
  (db: Database) =>
  (entry: AuditEntry): void => {
    db.run(WRITE, { site: null, detail: null, ...entry });
  };

const entryOf = ({ atMs, site, who, action, detail }: AuditRow): AuditEntry => ({
  atMs,
  who: who!,
  action: action!,
  ...(site !== null && { site }),
  ...(detail !== null && { detail }),
});

export const listAudit =
  (db: Database) =>
  (site: string, { limit, cursor, all }: PageWish & { all: boolean }): Page<AuditEntry> => {
    const before = cursor === undefined ? Number.MAX_SAFE_INTEGER : Number(readCursor(cursor)?.key ?? 0);
    const rows = db.all<AuditRow>(LIST, { site, before, all: Number(all), limit: limit + 1 });
    const last = rows[limit - 1];
    return {
      items: rows.slice(0, limit).map(entryOf),
      next: rows.length > limit && last ? writeCursor({ atMs: last.atMs, key: String(last.id) }) : null,
    };
  };
