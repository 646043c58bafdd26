// How does a visitor disappear, and stay away when late events arrive?

import type { Database } from '../database';
import { forgetVisitor } from './loop/forgetVisitor';

const TOMBSTONE = `insert into visitors (site, visitor, erased) values ($site, $visitor, $now)
  on conflict (site, visitor) do nothing`;
const WORDS = `delete from response_words where rowid in
  (select position from responses where site = $site and visitor = $visitor)`;
const TRAITS = `delete from response_traits where site = $site and response in
  (select response from responses where site = $site and visitor = $visitor)`;
const RESPONSES = 'delete from responses where site = $site and visitor = $visitor';
const DIGESTS = 'delete from visit_digests where site = $site and visitor = $visitor';
const EVENTS = 'delete from events where site = $site and visitor = $visitor';

export const eraseVisitor =
  (db: Database) =>
  (site: string, visitor: string, nowMs: number): void => {
    const deleted = db.transact(() => {
      db.run(TOMBSTONE, { site, visitor, now: nowMs });
      db.run(DIGESTS, { site, visitor });
      const forgotten = forgetVisitor(db, site, visitor);
      db.run(WORDS, { site, visitor });
      db.run(TRAITS, { site, visitor });
      return forgotten + db.run(RESPONSES, { site, visitor }) + db.run(EVENTS, { site, visitor });
    });
    // The write-ahead log still holds the deleted bytes; emptying it makes them gone from the disk as well.
    if (deleted > 0) db.all('pragma wal_checkpoint(truncate)');
  };
