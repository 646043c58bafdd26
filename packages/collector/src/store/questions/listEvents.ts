// What happened at a site, newest first?

import { readCursor, writeCursor } from '../cursor';
import type { Database } from '../database';
import type { Page, PageWish, StoredEvent } from '../store';
import { EVENT_COLUMNS, type EventRow, storedEvent } from '../storedEvent';

const sql = (paged: boolean): string => `select ${EVENT_COLUMNS} from events
  where site = $site ${paged ? 'and (at, position) < ($at, $position)' : ''}
  order by at desc, position desc limit $limit`;

export const listEvents =
  (db: Database) =>
  (site: string, { limit, cursor }: PageWish): Page<StoredEvent> => {
    const place = cursor === undefined ? undefined : readCursor(cursor);
    const values = { site, limit: limit + 1, at: place?.atMs, position: place && Number(place.key) };
    const rows = db.all<EventRow>(sql(place !== undefined), values);
    const items = rows.slice(0, limit).map(storedEvent);
    const last = items.at(-1);
    return { items, next: rows.length > limit && last ? writeCursor({ ...last, key: String(last.position) }) : null };
  };
