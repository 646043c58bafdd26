// What configuration is published for a site from now on, and as which version?

import type { Database } from '../../database';
import type { Publication } from '../../surveyStore';
import { saveSite } from '../saveSite';
import { getLastVersion } from './versions';

const SAVE = `insert into configs (site, body, published) values ($site, $body, $now)
  on conflict (site) do update set body = $body, published = $now`;
const KEEP = `insert into config_versions (site, version, body, published, who, note)
  values ($site, $version, $body, $now, $who, $note)`;

export const saveConfig =
  (db: Database) =>
  (site: string, { body, who, note }: Publication, nowMs: number, over?: number): number | undefined =>
    db.transact(() => {
      const last = getLastVersion(db)(site);
      const lastVersion = last?.version ?? 0;
      if (over !== undefined && over !== lastVersion) return undefined;
      // Whoever publishes the same with every release makes no versions by it.
      if (last?.body === body) return lastVersion;
      const version = lastVersion + 1;
      saveSite(db)(site, {}, nowMs);
      db.run(SAVE, { site, body, now: nowMs });
      db.run(KEEP, { site, version, body, now: nowMs, who, note: note || null });
      return version;
    });
