// A batch: what is posted, and the check of its envelope; events are checked one by one, so that a bad one spoils no other.

import { isUuid } from './eventId';
import { isObject, isText } from './json';
import { MAX_BATCH_EVENTS, WIRE_VERSION } from './limits';
import { shown } from './shape';
import { isTime } from './time';
import { accept, refuse, type Verdict } from './verdict';

export type Lane = 'feedback' | 'behaviour';

/** What the client had to drop since its last accepted batch. */
export interface Lost {
  reason: string;
  lane: Lane;
  count: number;
}

export interface Batch<E = unknown> {
  klankbord: number;
  site: string;
  id: string;
  /** The visitor's clock at sending, ISO 8601. */
  sent: string;
  sdk?: string;
  env?: string;
  release?: string;
  lost?: Lost[];
  events: E[];
}

/**
 * Checks the envelope of a batch; `events` stay unknown and go through `checkEvent` one by one.
 *
 * @returns the batch, or one of `bad-batch`, `unknown-version`, `bad-site`, `bad-id`, `bad-time`, `bad-events`, `too-many-events`
 * @example checkBatch(JSON.parse(body))
 */
export function checkBatch(value: unknown): Verdict<Batch> {
  if (!isObject(value)) return refuse('bad-batch', 'the body must be a JSON object: a Klankbord batch');
  if (value.klankbord !== WIRE_VERSION) {
    return refuse('unknown-version', `klankbord must be ${WIRE_VERSION}, got ${shown(value.klankbord)}`);
  }
  if (!isText(value.site, 128)) return refuse('bad-site', 'site must be a text of 1 to 128 characters');
  if (!isUuid(value.id)) return refuse('bad-id', 'id of the batch must be a UUID');
  if (!isTime(value.sent)) return refuse('bad-time', 'sent must be ISO 8601 with a zone');
  if (!Array.isArray(value.events)) return refuse('bad-events', 'events must be a list');
  if (value.events.length > MAX_BATCH_EVENTS) {
    return refuse('too-many-events', `a batch holds at most ${MAX_BATCH_EVENTS} events, got ${value.events.length}`);
  }
  const lost = Array.isArray(value.lost) ? value.lost.filter(isLost) : [];
  return accept({ ...value, lost } as unknown as Batch);
}

const isLost = (value: unknown): value is Lost =>
  isObject(value) && isText(value.reason, 64) && isText(value.lane, 16) && Number.isInteger(value.count);
