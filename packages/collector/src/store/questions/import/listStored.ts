// Which of these events are stored already?

import type { Database } from '../../database';

const STORED = 'select id from events where site = $site and id in (select value from json_each($ids))';

export const listStored =
  (db: Database) =>
  (site: string, ids: string[]): string[] =>
    db.all<{ id: string }>(STORED, { site, ids: JSON.stringify(ids) }).map(({ id }) => id);
