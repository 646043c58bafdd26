// Keeping the queue within its limits: the oldest behaviour goes first and is counted, feedback never goes.

import { now } from '../lib/clock';
import type { Diagnose } from '../diagnostics/codes';
import type { Entry, QueueStore } from './queueStore';

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
/** Writes between two looks at the whole queue: a look reads it all. */
const LOOK_EVERY = 500;
/** Entries freed at once where the disk is full. */
const FREE_COUNT = 500;
/** An age above a year is a clock that was wrong when the event was noted, not an old event: it stays (promise R13). */
const BELIEVED_AGE_MS = 365 * DAY_MS;

/** The time that an entry's id was made, in milliseconds: the first 48 bits of a UUIDv7. */
const madeAt = (key: string): number => Number.parseInt(key.slice(1, 9) + key.slice(10, 14), 16);

const isTooOld = (key: string, maxAgeMs: number): boolean => {
  const age = now() - madeAt(key);
  return age > maxAgeMs && age < BELIEVED_AGE_MS;
};

export interface Trim {
  /** Looks after a write whether something has to go. */
  after(store: QueueStore, written: Entry[]): Promise<void>;
  /** Makes room where the disk is full; false when there is nothing to drop. */
  free(store: QueueStore): Promise<boolean>;
}

export function createTrim(limits: QueueLimits, diagnose: Diagnose): Trim {
  let sinceLook = LOOK_EVERY;

  const drop = (store: QueueStore, entries: Entry[], reason: string): Promise<void> => {
    diagnose('queue-full', { reason, count: entries.length });
    return store.remove(
      entries.map(([key]) => key),
      [{ reason, lane: 'behaviour', count: entries.length }],
    );
  };
  const look = async (store: QueueStore): Promise<void> => {
    const entries = await store.peek('behaviour', Infinity);
    const old = entries.filter(([key]) => isTooOld(key, limits.maxAgeDays * DAY_MS));
    if (old.length) await drop(store, old, 'too-old');
    const rest = entries.filter((entry) => !old.includes(entry));
    let bytes = rest.reduce((sum, [, json]) => sum + json.length, 0);
    let over = Math.max(0, rest.length - limits.maxEvents);
    for (let i = 0; i < rest.length && (i < over || bytes > limits.maxBytes); i++) {
      bytes -= rest[i]![1].length;
      over = Math.max(over, i + 1);
    }
    if (over) await drop(store, rest.slice(0, over), 'queue-full');
  };
  return {
    async after(store, written) {
      sinceLook += written.length;
      // Small limits are looked at every time: that is what whoever set them is testing.
      if (sinceLook < Math.min(LOOK_EVERY, limits.maxEvents)) return;
      // Far from every limit nothing is read at all.
      const count = await store.count('behaviour');
      sinceLook = 0;
      if (count) await look(store);
    },
    async free(store) {
      const oldest = await store.peek('behaviour', FREE_COUNT);
      if (oldest.length) await drop(store, oldest, 'storage');
      return oldest.length > 0;
    },
  };
}
