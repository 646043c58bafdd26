// The queue's store in the page's memory: for visitors who keep nothing, and for storage that does not work.

import { addToTally, type Entry, laneOf, type QueueStore, type Tally } from './queueStore';

export function createMemoryStore(): QueueStore {
  const entries = new Map<string, string>();
  let tally: Tally = {};
  return {
    async put(more) {
      for (const [key, json] of more) entries.set(key, json);
    },
    async peek(lane, limit) {
      const found = [...entries].filter(([key]) => laneOf(key) === lane) as Entry[];
      return found.sort(([a], [b]) => (a < b ? -1 : 1)).slice(0, limit);
    },
    async remove(keys, dropped = []) {
      for (const key of keys) entries.delete(key);
      tally = addToTally(tally, dropped, 0);
    },
    count: async (lane) => [...entries.keys()].filter((key) => laneOf(key) === lane).length,
    tally: async () => tally,
    async told(lost) {
      tally = addToTally(tally, lost, 1);
    },
    async clear(lane) {
      for (const key of [...entries.keys()]) if (!lane || laneOf(key) === lane) entries.delete(key);
      tally = {};
    },
    close() {},
  };
}
