// Is this site known, and what is it called?

import type { Database } from '../database';
import type { Site } from '../store';

const ONE = 'select id, name, sample from sites where id = $site';

export const getSite =
  (db: Database) =>
  (site: string): Site | undefined => {
    const row = db.get<{ id: string; name: string; sample: number }>(ONE, { site });
    return row && { id: row.id, name: row.name, sample: row.sample === 1 };
  };
