// Which visits were there last? Each by its session, with the time of its latest event, newest first.

import { readCursor, writeCursor } from '../cursor';
import type { Database } from '../database';
import type { Page, PageWish, Visit } from '../store';

/**
 * Events that are walked back for one page. Our choice: twenty visits of 250 signals each, in some milliseconds; grouping
 * all events of a site would take seconds once there are millions.
 */
const LOOK_BACK = 5000;

/** A visit that went on after the cursor's time stood on an earlier page. */
const sql = (paged: boolean): string => `select session, max(at) as at
  from (select session, at from events
    where site = $site and session is not null ${paged ? 'and at <= $at' : ''}
    order by at desc, position desc limit ${LOOK_BACK}) as recent
  ${
    paged
      ? `where not exists (select 1 from events as later
      where later.site = $site and later.session = recent.session and later.at > $at)`
      : ''
  }
  group by session ${paged ? 'having (max(at), session) < ($at, $session)' : ''}
  order by at desc, session desc limit $limit`;

export const listVisits =
  (db: Database) =>
  (site: string, { limit, cursor }: PageWish): Page<Visit> => {
    const place = cursor === undefined ? undefined : readCursor(cursor);
    const values = { site, limit: limit + 1, at: place?.atMs, session: place?.key };
    const rows = db.all<{ session: string; at: number }>(sql(place !== undefined), values);
    const items = rows.slice(0, limit).map(({ session, at }) => ({ session, lastMs: at }));
    const last = items.at(-1);
    const next = rows.length > limit && last ? writeCursor({ atMs: last.lastMs, key: last.session }) : null;
    return { items, next };
  };
