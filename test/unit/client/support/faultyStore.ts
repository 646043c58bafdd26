// A memory store that fails, hangs or counts on demand.

import { createMemoryStore } from '../../../../packages/client/src/queue/memoryStore';
import type { Entry, QueueStore } from '../../../../packages/client/src/queue/queueStore';

export interface FaultyStore extends QueueStore {
  /** One entry for each write: what it puts, what it deletes, whether it is strict. */
  writes: { puts: Entry[]; deletes: string[]; strict: boolean }[];
  /** What the next calls do instead of working. */
  fault: undefined | Error;
  /** While it is there, writes wait for it. */
  gate: Promise<void> | undefined;
}

export function createFaultyStore(): FaultyStore {
  const inner = createMemoryStore();
  const store: FaultyStore = {
    writes: [],
    fault: undefined,
    gate: undefined,
    async write(puts, deletes = [], strict = false) {
      store.writes.push({ puts, deletes, strict });
      await store.gate;
      if (store.fault) throw store.fault;
      await inner.write(puts, deletes);
    },
    async peek(letter, limit) {
      if (store.fault) throw store.fault;
      return inner.peek(letter, limit);
    },
  };
  return store;
}

export const quotaError = (): Error => Object.assign(new Error('full'), { name: 'QuotaExceededError' });
