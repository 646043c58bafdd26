// Which configurations were published for a site?

import { readCursor, writeCursor } from '../../cursor';
import type { Database } from '../../database';
import type { Page, PageWish } from '../../store';
import type { ConfigVersion } from '../../surveyStore';

const COLUMNS = 'version, published as publishedMs, who, note, body';
const LAST = `select ${COLUMNS} from config_versions where site = $site order by version desc limit 1`;
const ONE = `select ${COLUMNS} from config_versions where site = $site and version = $version`;
const LIST = `select ${COLUMNS} from config_versions where site = $site and version < $before
  order by version desc limit $limit`;

type VersionRow = Omit<ConfigVersion, 'who' | 'note'> & { who: string | null; note: string | null };

const versionOf = ({ who, note, ...row }: VersionRow): ConfigVersion => ({
  ...row,
  ...(who !== null && { who }),
  ...(note !== null && { note }),
});

export const getLastVersion =
  (db: Database) =>
  (site: string): ConfigVersion | undefined => {
    const row = db.get<VersionRow>(LAST, { site });
    return row && versionOf(row);
  };

export const getConfigVersion =
  (db: Database) =>
  (site: string, version: number): ConfigVersion | undefined => {
    const row = db.get<VersionRow>(ONE, { site, version });
    return row && versionOf(row);
  };

export const listConfigVersions =
  (db: Database) =>
  (site: string, { limit, cursor }: PageWish): Page<ConfigVersion> => {
    const before = cursor === undefined ? Number.MAX_SAFE_INTEGER : Number(readCursor(cursor)?.key ?? 0);
    const rows = db.all<VersionRow>(LIST, { site, before, limit: limit + 1 });
    const last = rows[limit - 1];
    return {
      items: rows.slice(0, limit).map(versionOf),
      next: rows.length > limit && last ? writeCursor({ atMs: last.publishedMs, key: String(last.version) }) : null,
    };
  };
