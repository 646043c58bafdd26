// From a row of `events` to the event as the store hands it out.

import type { KlankbordEvent } from '@klankbord/protocol/wire';
import type { StoredEvent } from './store';

export interface EventRow {
  position: number;
  body: string;
  received: number;
  at: number;
}

/** The columns that `storedEvent` reads, for `select`. */
export const EVENT_COLUMNS = 'events.position, events.body, events.received, events.at';

export const storedEvent = ({ position, body, received, at }: EventRow): StoredEvent => ({
  position,
  event: JSON.parse(body) as KlankbordEvent,
  receivedMs: received,
  atMs: at,
});
