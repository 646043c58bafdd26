// What configuration is published for a site from now on?

import type { Database } from '../database';
import { saveSite } from './saveSite';

const SAVE = `insert into configs (site, body, published) values ($site, $body, $now)
  on conflict (site) do update set body = $body, published = $now`;

export const saveConfig =
  (db: Database) =>
  (site: string, body: string, nowMs: number): void =>
    db.transact(() => {
      saveSite(db)(site, {}, nowMs);
      db.run(SAVE, { site, body, now: nowMs });
    });
