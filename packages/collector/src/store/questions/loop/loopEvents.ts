// What has happened that the loop has not looked at yet?

import type { Database } from '../../database';
import type { StoredEvent } from '../../store';
import { EVENT_COLUMNS, type EventRow, storedEvent } from '../../storedEvent';

const POSITION = 'select position from loop_position';
const LAST = 'select max(position) as last from events';
const LIST = `select ${EVENT_COLUMNS}, events.site from events
  where position > $position and name in ('feedback', 'feedback_shown') order by position limit $limit`;

export const getLoopPosition = (db: Database) => (): number => db.get<{ position: number }>(POSITION)?.position ?? 0;

export const listLoopEvents =
  (db: Database) =>
  (position: number, limit: number): { events: (StoredEvent & { site: string })[]; last: number } => {
    const last = db.get<{ last: number | null }>(LAST)?.last ?? 0;
    const rows = db.all<EventRow & { site: string }>(LIST, { position, limit });
    const events = rows.map((row) => ({ ...storedEvent(row), site: row.site }));
    // Fewer than asked for: everything up to the newest event has been seen.
    return { events, last: events.length < limit ? Math.max(position, last) : events.at(-1)!.position };
  };
