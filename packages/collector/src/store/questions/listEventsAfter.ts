// What was stored since a position, in the order of storing?

import type { Database } from '../database';
import type { StoredEvent } from '../store';
import { EVENT_COLUMNS, type EventRow, storedEvent } from '../storedEvent';

/** The plus keeps the planner from walking all events of the site instead of those after the position. */
const SINCE = `select ${EVENT_COLUMNS} from events where position > $position and +site = $site order by position limit $limit`;
const LAST = 'select max(position) as position from events';

export const listEventsAfter =
  (db: Database) =>
  (site: string, position: number, limit: number): StoredEvent[] =>
    db.all<EventRow>(SINCE, { site, position, limit }).map(storedEvent);

export const getLastPosition = (db: Database) => (): number => db.get<{ position: number | null }>(LAST)?.position ?? 0;
