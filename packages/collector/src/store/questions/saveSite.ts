// What is a site called, and does it hold sample data?

import type { Database } from '../database';

const SAVE = `insert into sites (id, name, sample, created) values ($site, coalesce($name, $site), coalesce($sample, 0), $now)
  on conflict (id) do update set name = coalesce($name, name), sample = coalesce($sample, sample)`;

export const saveSite =
  (db: Database) =>
  (site: string, { name, sample }: { name?: string; sample?: boolean }, nowMs: number): void => {
    db.run(SAVE, { site, name, sample: sample === undefined ? undefined : Number(sample), now: nowMs });
  };
