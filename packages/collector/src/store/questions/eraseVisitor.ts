// How does a visitor or a known person disappear, and stay away when late events arrive?

import type { Database } from '../database';
import type { Person } from '../readingStore';
import { digestAgain } from './journey/digestSession';
import { OF_LOOP } from './loop/ofLoop';
import { OF_PERSON } from './ofPerson';
import { userTombstone } from './userTombstone';

/**
 * Everything that is kept of somebody, what hangs on answers before the answers. A new table that holds anything of a
 * visitor is a line here: test/promises/S03 looks through all tables.
 */
const FORGET: readonly string[] = [
  ...OF_LOOP,
  `delete from response_words where rowid in (select position from responses where ${OF_PERSON})`,
  `delete from response_traits where site = $site and response in (select response from responses where ${OF_PERSON})`,
  `delete from responses where ${OF_PERSON}`,
  `delete from events where ${OF_PERSON}`,
];

/** Their visits; what is left of one that others took part in is digested again. */
const SESSIONS = `select session from visit_digests where site = $site and visitor in (select value from json_each($visitors))
  union select session from events where ${OF_PERSON} and session is not null`;
const TOMBSTONE = `insert into visitors (site, visitor, erased) values ($site, $visitor, $now)
  on conflict (site, visitor) do update set erased = max(erased, $now)`;
const VISITORS_OF = `select distinct visitor from events where site = $site and "user" = $user and visitor is not null`;

/** Gives how many rows it touched: 0 when nothing was stored. */
export const erasePerson =
  (db: Database) =>
  (site: string, { visitors, users }: Person, nowMs: number): number => {
    const deleted = db.transact(() => {
      for (const visitor of [...visitors, ...users.map(userTombstone)])
        db.run(TOMBSTONE, { site, visitor, now: nowMs });
      const person = { site, visitors: JSON.stringify(visitors), users: JSON.stringify(users) };
      const sessions = db.all<{ session: string }>(SESSIONS, person);
      const rows = FORGET.reduce((sum, sql) => sum + db.run(sql, person), 0);
      for (const { session } of sessions) digestAgain(db, site, session);
      return rows + sessions.length;
    });
    // The write-ahead log still holds the deleted bytes; emptying it makes them gone from the disk as well.
    if (deleted > 0) db.all('pragma wal_checkpoint(truncate)');
    return deleted;
  };

export const eraseVisitor =
  (db: Database) =>
  (site: string, visitor: string, nowMs: number): number =>
    erasePerson(db)(site, { visitors: [visitor], users: [] }, nowMs);

/** With all visitors that the person was known as. Gives how many those were. */
export const eraseUser =
  (db: Database) =>
  (site: string, user: string, nowMs: number): number => {
    const visitors = db.all<{ visitor: string }>(VISITORS_OF, { site, user }).map(({ visitor }) => visitor);
    erasePerson(db)(site, { visitors, users: [user] }, nowMs);
    return visitors.length;
  };
