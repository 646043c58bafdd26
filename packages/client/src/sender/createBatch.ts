// The body of a batch: kept events are JSON already and are only joined.

import { type Lost, MAX_BATCH_BYTES, WIRE_VERSION } from '@klankbord/protocol/wire';
import { byteLength } from '../lib/byteLength';
import { stringify } from '../lib/stringify';
import type { Entry } from '../queue/queueStore';

/** Room for the envelope around the events, in bytes. */
export const ENVELOPE_BYTES = 1024;

export interface BatchHead {
  site: string;
  id: string;
  /** ISO 8601. */
  sent: string;
  sdk: string;
  env?: string | undefined;
  release?: string | undefined;
}

/** The JSON of a batch. */
export function createBatch(head: BatchHead, entries: Entry[], lost: Lost[]): string {
  const envelope = stringify({ klankbord: WIRE_VERSION, ...head, lost: lost[0] && lost });
  return `${envelope.slice(0, -1)},"events":[${entries.map(([, json]) => json).join(',')}]}`;
}

/**
 * The first entries that fit a body; always at least one, which then has to be tried.
 *
 * @param maxBytes of the whole body
 */
export function fitEntries(entries: Entry[], maxBytes = MAX_BATCH_BYTES): Entry[] {
  let bytes = ENVELOPE_BYTES;
  const count = entries.findIndex(([, json]) => (bytes += byteLength(json) + 1) > maxBytes);
  return count < 0 ? entries : entries.slice(0, Math.max(1, count));
}
