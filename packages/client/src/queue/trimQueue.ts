// Which entries have to go so that the queue stays within its limits: the oldest behaviour first.

import { now } from '../lib/clock';
import type { Entry } from './queueStore';

/** Limits for behaviour; feedback is outside of them. */
export interface QueueLimits {
  /** Default 10,000. */
  maxEvents: number;
  /** Default 16 MiB. */
  maxBytes: number;
  /** Default 30. */
  maxAgeDays: number;
}

const DAY_MS = 86_400_000;
/** An age above a year is a clock that was wrong when the event was noted, not an old event: it stays (promise R13). */
const BELIEVED_DAYS = 365;

/** Days since an entry's id was made: the first 48 bits of a UUIDv7 are milliseconds. */
const ageDays = (key: string): number => (now() - Number.parseInt(key.slice(1, 9) + key.slice(10, 14), 16)) / DAY_MS;

/** The entries to drop, by reason, out of all behaviour there is, oldest first. */
export function trimQueue(entries: Entry[], { maxEvents, maxBytes, maxAgeDays }: QueueLimits): Record<string, Entry[]> {
  const surplus: Record<string, Entry[]> = { 'too-old': [], 'queue-full': [] };
  // From the newest backwards, as long as there is room.
  for (const entry of [...entries].reverse()) {
    const age = ageDays(entry[0]);
    if (age > maxAgeDays && age < BELIEVED_DAYS) surplus['too-old']!.push(entry);
    else if (--maxEvents < 0 || (maxBytes -= entry[1].length) < 0) surplus['queue-full']!.push(entry);
  }
  return surplus;
}
