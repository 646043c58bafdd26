// The queue's store in the page's memory: for visitors who keep nothing, and for storage that does not work.

import type { Entry, QueueStore } from './queueStore';

export function createMemoryStore(): QueueStore {
  const entries = new Map<string, string>();
  return {
    async write(puts, deletes = []) {
      for (const entry of puts) entries.set(...entry);
      for (const key of deletes) entries.delete(key);
    },
    peek: async (letter, limit) =>
      ([...entries] as Entry[])
        .filter(([key]) => key.startsWith(letter))
        .sort()
        .slice(0, limit),
  };
}
