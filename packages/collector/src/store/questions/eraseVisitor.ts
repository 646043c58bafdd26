// How does a visitor disappear, and stay away when late events arrive?

import type { Database } from '../database';
import { forgetVisitor } from './loop/forgetVisitor';

const TOMBSTONE = `insert into visitors (site, visitor, erased) values ($site, $visitor, $now)
  on conflict (site, visitor) do nothing`;
const RESPONSES = 'delete from responses where site = $site and visitor = $visitor';
const EVENTS = 'delete from events where site = $site and visitor = $visitor';

export const eraseVisitor =
  (db: Database) =>
  (site: string, visitor: string, nowMs: number): void => {
    const deleted = db.transact(() => {
      db.run(TOMBSTONE, { site, visitor, now: nowMs });
      const forgotten = forgetVisitor(db, site, visitor);
      return forgotten + db.run(RESPONSES, { site, visitor }) + db.run(EVENTS, { site, visitor });
    });
    // The write-ahead log still holds the deleted bytes; emptying it makes them gone from the disk as well.
    if (deleted > 0) db.all('pragma wal_checkpoint(truncate)');
  };
