// The queue's store in IndexedDB: one event a key, every write one transaction, done when the transaction is complete.

import { promisifyRequest, setMany } from 'idb-keyval';
import { addToTally, type Entry, keyOf, type QueueStore, type Tally, TALLY_KEY } from './queueStore';
import { type Database, openDatabase } from './openDatabase';

/** The keys of a lane: ids are hexadecimal, `g` comes after all of them. */
const laneRange = (lane: 'feedback' | 'behaviour'): IDBKeyRange => IDBKeyRange.bound(keyOf(lane, ''), keyOf(lane, 'g'));

/** Deletes keys and changes the tally in one transaction, so that what was dropped is always counted. */
function change(database: Database, keys: string[], update?: (tally: Tally) => Tally): Promise<void> {
  return database.use('relaxed', !update)('readwrite', (store) => {
    for (const key of keys) store.delete(key);
    if (update) {
      const request = store.get(TALLY_KEY);
      request.onsuccess = () => {
        store.put(JSON.stringify(update(JSON.parse((request.result as string) ?? '{}') as Tally)), TALLY_KEY);
      };
    }
    return promisifyRequest(store.transaction);
  });
}

/**
 * @param name of the database; another name is another queue
 */
export function createIdbStore(name: string): QueueStore {
  const database = openDatabase(name);
  const read = database.use('relaxed', false);
  return {
    put: (entries, strict) => setMany(entries, database.use(strict ? 'strict' : 'relaxed', true)),
    peek: (lane, limit) =>
      read('readonly', async (store) => {
        const most = limit < Infinity ? limit : undefined;
        // Both requests are issued before the first answer: one round trip, and the transaction stays open.
        const [keys, values] = await Promise.all([
          promisifyRequest(store.getAllKeys(laneRange(lane), most)),
          promisifyRequest(store.getAll(laneRange(lane), most)),
        ]);
        return keys.map((key, i): Entry => [key as string, values[i] as string]);
      }),
    remove: (keys, dropped) =>
      change(database, keys, dropped?.length ? (tally) => addToTally(tally, dropped, 0) : undefined),
    count: (lane) => read('readonly', (store) => promisifyRequest(store.count(laneRange(lane)))),
    tally: async () => {
      const text = await read('readonly', (store) => promisifyRequest(store.get(TALLY_KEY)));
      return JSON.parse((text as string) ?? '{}') as Tally;
    },
    told: (lost) => change(database, [], (tally) => addToTally(tally, lost, 1)),
    clear: (lane) =>
      database.use('relaxed', true)('readwrite', (store) => {
        if (lane) for (const gone of [laneRange(lane), TALLY_KEY]) store.delete(gone);
        else store.clear();
        return promisifyRequest(store.transaction);
      }),
    close: database.close,
  };
}
