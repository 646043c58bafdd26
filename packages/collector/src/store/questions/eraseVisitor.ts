// How does a visitor or a known person disappear, and stay away when late events arrive?

import type { Database } from '../database';
import { userTombstone } from './userTombstone';

/**
 * What an area of its own keeps of visitors; each with $site and $visitor, and run before answers and events go.
 * A new table that holds anything of a visitor is a line here: test/promises/S03 looks through all tables.
 */
const AREAS: readonly string[] = [];

const TOMBSTONE = `insert into visitors (site, visitor, erased) values ($site, $visitor, $now)
  on conflict (site, visitor) do update set erased = max(erased, $now)`;
const RESPONSES = 'delete from responses where site = $site and visitor = $visitor';
const EVENTS = 'delete from events where site = $site and visitor = $visitor';
const VISITORS_OF = `select distinct visitor from events where site = $site and "user" = $user and visitor is not null`;
const RESPONSES_OF = `delete from responses where site = $site and visitor is null
  and event in (select id from events where site = $site and "user" = $user)`;
const EVENTS_OF = 'delete from events where site = $site and "user" = $user';

function forget(db: Database, site: string, visitor: string, nowMs: number): number {
  db.run(TOMBSTONE, { site, visitor, now: nowMs });
  return [...AREAS, RESPONSES, EVENTS].reduce((sum, sql) => sum + db.run(sql, { site, visitor }), 0);
}

/** The write-ahead log still holds the deleted bytes; emptying it makes them gone from the disk as well. */
function wipe(db: Database): void {
  db.all('pragma wal_checkpoint(truncate)');
}

export const eraseVisitor =
  (db: Database) =>
  (site: string, visitor: string, nowMs: number): void => {
    if (db.transact(() => forget(db, site, visitor, nowMs)) > 0) wipe(db);
  };

/** With all visitors that the person was known as. Gives how many those were. */
export const eraseUser =
  (db: Database) =>
  (site: string, user: string, nowMs: number): number => {
    const visitors = db.transact(() => {
      const known = db.all<{ visitor: string }>(VISITORS_OF, { site, user }).map(({ visitor }) => visitor);
      for (const visitor of known) forget(db, site, visitor, nowMs);
      db.run(TOMBSTONE, { site, visitor: userTombstone(user), now: nowMs });
      db.run(RESPONSES_OF, { site, user });
      db.run(EVENTS_OF, { site, user });
      return known.length;
    });
    wipe(db);
    return visitors;
  };
