// What happened in a session after an event?

import type { Database } from '../database';
import type { StoredEvent } from '../store';
import { EVENT_COLUMNS, type EventRow, storedEvent } from '../storedEvent';

/** Ids of a session sort as things happened, whatever the device's clock did (wire.md). */
const AFTER = `select ${EVENT_COLUMNS} from events
  where site = $site and session = $session and id > $eventId order by id limit $limit`;

export const listSessionAfter =
  (db: Database) =>
  (site: string, session: string, eventId: string, limit: number): StoredEvent[] =>
    db.all<EventRow>(AFTER, { site, session, eventId: eventId.toLowerCase(), limit }).map(storedEvent);
