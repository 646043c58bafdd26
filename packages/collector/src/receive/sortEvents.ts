// Looks at each event of a batch alone: good ones are kept, bad ones refused with a reason.

import {
  accept,
  type Batch,
  checkEvent,
  isObject,
  type KlankbordEvent,
  MAX_EVENT_BYTES,
  refuse,
  type Refused,
  type Verdict,
} from '@klankbord/protocol/wire';
import type { Arrival } from '../store/store';
import { correctTime } from './correctTime';

export interface Sorted {
  arrivals: Arrival[];
  refused: Refused[];
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value.slice(0, 256) : undefined);

/** What the sender called the event, for the receipt; an event without any id has an empty one. */
const idOf = (event: unknown): string => (isObject(event) && text(event.id)?.slice(0, 64)) || '';

/** The check of the nesting comes first: what is too deep for it is too deep to be written as JSON. */
function checkOne(value: unknown): Verdict<{ event: KlankbordEvent; json: string }> {
  const verdict = checkEvent(value);
  if (!verdict.ok) return verdict;
  const json = JSON.stringify(verdict.value);
  const bytes = Buffer.byteLength(json);
  if (bytes <= MAX_EVENT_BYTES) return accept({ event: verdict.value, json });
  return refuse('too-large', `the event takes ${bytes} bytes, at most ${MAX_EVENT_BYTES} are stored`);
}

/**
 * @param receivedMs our clock when the request came in
 * @example sortEvents(batch, Date.now()) // { arrivals: [{ event, atMs, … }], refused: [{ id, code: 'bad-name', detail }] }
 */
export function sortEvents(batch: Batch, receivedMs: number): Sorted {
  const sorted: Sorted = { arrivals: [], refused: [] };
  const { sent } = batch;
  const shared = { sent, receivedMs, env: text(batch.env), release: text(batch.release) };
  for (const value of batch.events) {
    const verdict = checkOne(value);
    if (verdict.ok) {
      const atMs = correctTime(Date.parse(verdict.value.event.time), Date.parse(sent), receivedMs);
      sorted.arrivals.push({ ...verdict.value, atMs, ...shared });
    } else sorted.refused.push({ id: idOf(value), code: verdict.code, detail: verdict.detail });
  }
  return sorted;
}
