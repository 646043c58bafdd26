// Which answers did an import bring? They go, with what lists and search keep of them.

import type { Database } from '../../database';

/** Walks the answers of the site: seldom asked, and no other question needs an index for it. */
const BROUGHT = `select position from events
  where site = $site and name = 'feedback' and body ->> '$.props.imported.id' = $import`;
const DROP: readonly string[] = [
  `delete from response_words where rowid in (${BROUGHT})`,
  `delete from response_traits where site = $site and response in
    (select response from responses where site = $site and position in (${BROUGHT}))`,
  `delete from responses where site = $site and position in (${BROUGHT})`,
];
const EVENTS = `delete from events where position in (${BROUGHT})`;

export const dropImport =
  (db: Database) =>
  (site: string, importId: string): number =>
    db.transact(() => {
      for (const sql of DROP) db.run(sql, { site, import: importId });
      return db.run(EVENTS, { site, import: importId });
    });
