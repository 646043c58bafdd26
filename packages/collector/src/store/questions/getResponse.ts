// What is the latest revision of one response?

import type { Database } from '../database';
import type { StoredEvent } from '../store';
import { EVENT_COLUMNS, type EventRow, storedEvent } from '../storedEvent';

const ONE = `select ${EVENT_COLUMNS} from responses
  join events on events.site = responses.site and events.id = responses.event
  where responses.site = $site and responses.response = $response`;

export const getResponse =
  (db: Database) =>
  (site: string, response: string): StoredEvent | undefined => {
    const row = db.get<EventRow>(ONE, { site, response });
    return row && storedEvent(row);
  };
