// What happened in a session? Its newest events, oldest of them first.

import type { Database } from '../database';
import type { StoredEvent } from '../store';
import { EVENT_COLUMNS, type EventRow, storedEvent } from '../storedEvent';

/** Ids of a session sort as things happened, whatever the device's clock did (wire.md). */
const NEWEST = `select ${EVENT_COLUMNS} from events
  where site = $site and session = $session order by id desc limit $limit`;

export const listSession =
  (db: Database) =>
  (site: string, session: string, limit: number): StoredEvent[] =>
    db.all<EventRow>(NEWEST, { site, session, limit }).reverse().map(storedEvent);
