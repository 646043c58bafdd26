// Which sites are there, and how many answers has each?

import type { Database } from '../database';
import type { CountedSite } from '../store';

const ALL = `select id, name, sample,
    (select count(*) from responses where site = sites.id) as responses
  from sites order by id`;

export const listSites = (db: Database) => (): CountedSite[] =>
  db.all<Omit<CountedSite, 'sample'> & { sample: number }>(ALL).map((row) => ({ ...row, sample: row.sample === 1 }));
