// Which loop rules has a team written or changed?

import type { Database } from '../../database';
import type { KeptRule } from '../../loopStore';

const ALL = 'select id, body, deleted from rules where site = $site order by id';
const SITES = 'select distinct site from rules where deleted is null';
const SAVE = `insert into rules (site, id, body, changed) values ($site, $id, $body, $now)
  on conflict (site, id) do update set body = $body, changed = $now, deleted = null`;
const DELETE = 'update rules set deleted = $deleted where site = $site and id = $id';

export const listRules =
  (db: Database) =>
  (site: string): KeptRule[] =>
    db
      .all<{ id: string; body: string; deleted: number | null }>(ALL, { site })
      .map(({ id, body, deleted }) => ({ id, body, isDeleted: deleted !== null }));

export const listRuledSites = (db: Database) => (): string[] => db.all<{ site: string }>(SITES).map(({ site }) => site);

export const saveRule =
  (db: Database) =>
  (site: string, id: string, body: string, nowMs: number): void =>
    void db.run(SAVE, { site, id, body, now: nowMs });

export const deleteRule =
  (db: Database) =>
  (site: string, id: string, deletedMs: number | null): boolean =>
    db.run(DELETE, { site, id, deleted: deletedMs }) > 0;
