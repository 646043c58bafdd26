// Of which visits has more arrived since the last look? Those are digested again, some at a time.

import type { Database } from '../../database';
import { digestSession } from './digestSession';

/** Events of other sites that are stepped over again and again before that is noted. Our choice: a millisecond. */
const FAR = 5000;
/** New events that are looked at in one go: our choice, some tens of milliseconds on our only thread. */
const CHUNK = 1000;

const MARK = 'select position from digested where site = $site';
/** By position: the index of the site would be walked from its beginning. */
const NEW = `select position, session from events not indexed
  where position > $mark and site = $site order by position limit ${CHUNK}`;
const LAST = 'select max(position) as position from events';
const NOTE = `insert into digested (site, position) values ($site, $position)
  on conflict (site) do update set position = excluded.position`;

export const digestVisits =
  (db: Database) =>
  (site: string): boolean => {
    const mark = db.get<{ position: number }>(MARK, { site })?.position ?? 0;
    const arrived = db.all<{ position: number; session: string | null }>(NEW, { site, mark });
    const isAll = arrived.length < CHUNK;
    const position = isAll ? (db.get<{ position: number | null }>(LAST)?.position ?? mark) : arrived.at(-1)!.position;
    if (!arrived.length && position - mark < FAR) return false;
    const sessions = new Set(arrived.flatMap(({ session }) => session ?? []));
    db.transact(() => {
      for (const session of sessions) digestSession(db, site, session);
      db.run(NOTE, { site, position });
    });
    return !isAll;
  };
