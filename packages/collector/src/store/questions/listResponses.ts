// Which answers were given, newest first, each in its latest revision?

import { readCursor, writeCursor } from '../cursor';
import type { Database } from '../database';
import type { Page, ResponseWish, StoredEvent } from '../store';
import { EVENT_COLUMNS, type EventRow, storedEvent } from '../storedEvent';

const sql = ({ fromMs, untilMs, survey, cursor }: ResponseWish): string => `select ${EVENT_COLUMNS}, responses.response
  from responses join events on events.site = responses.site and events.id = responses.event
  where responses.site = $site
  ${fromMs === undefined ? '' : 'and responses.at >= $fromMs'}
  ${untilMs === undefined ? '' : 'and responses.at < $untilMs'}
  ${survey === undefined ? '' : 'and responses.survey = $survey'}
  ${cursor === undefined ? '' : 'and (responses.at, responses.response) < ($at, $key)'}
  order by responses.at desc, responses.response desc limit $limit`;

export const listResponses =
  (db: Database) =>
  (site: string, wish: ResponseWish): Page<StoredEvent> => {
    const place = wish.cursor === undefined ? undefined : readCursor(wish.cursor);
    const { fromMs, untilMs, survey, limit } = wish;
    const values = { site, fromMs, untilMs, survey, at: place?.atMs, key: place?.key, limit: limit + 1 };
    const rows = db.all<EventRow & { response: string }>(sql(wish), values);
    const last = rows[limit - 1];
    return {
      items: rows.slice(0, limit).map(storedEvent),
      next: rows.length > limit && last ? writeCursor({ atMs: last.at, key: last.response }) : null,
    };
  };
