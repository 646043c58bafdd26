// Which answers were given, newest first, each in its latest revision?

import { readCursor, writeCursor } from '../cursor';
import type { Database } from '../database';
import type { Page, ResponseWish, StoredEvent } from '../store';
import { EVENT_COLUMNS, type EventRow, storedEvent } from '../storedEvent';
import { narrow } from './reading/narrow';

const sql = (where: string, paged: boolean): string => `select ${EVENT_COLUMNS}, responses.response
  from responses join events on events.position = responses.position
  where responses.site = $site
  ${where}
  ${paged ? 'and (responses.at, responses.response) < ($at, $key)' : ''}
  order by responses.at desc, responses.response desc limit $limit`;

export const listResponses =
  (db: Database) =>
  (site: string, { limit, cursor, ...narrowing }: ResponseWish): Page<StoredEvent> => {
    const place = cursor === undefined ? undefined : readCursor(cursor);
    const { where, values } = narrow(narrowing);
    const rows = db.all<EventRow & { response: string }>(sql(where, place !== undefined), {
      ...values,
      ...(place && { at: place.atMs, key: place.key }),
      site,
      limit: limit + 1,
    });
    const last = rows[limit - 1];
    return {
      items: rows.slice(0, limit).map(storedEvent),
      next: rows.length > limit && last ? writeCursor({ atMs: last.at, key: last.response }) : null,
    };
  };
