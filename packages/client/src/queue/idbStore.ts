// The queue's store in IndexedDB: one event a key, every write one transaction, done when the transaction is complete.

import { promisifyRequest } from 'idb-keyval';
import { openDatabase } from './openDatabase';
import type { Entry, QueueStore } from './queueStore';

/**
 * @param name of the database; another name is another queue
 */
export function createIdbStore(name: string): QueueStore {
  const { use, close, mayExist } = openDatabase(name);
  return {
    write: (puts, deletes = [], strict) =>
      use(
        'readwrite',
        (store) => {
          for (const [key, json] of puts) store.put(json, key);
          for (const key of deletes) store.delete(key);
          // At once instead of at the next turn of the event loop: a page that is being left may have no next turn.
          store.transaction.commit?.();
          return promisifyRequest(store.transaction);
        },
        strict,
      ),
    peek: (letter, limit) =>
      use('readonly', async (store) => {
        // `~` comes after all that keys are made of. Both requests are issued before the first answer.
        const range = IDBKeyRange.bound(letter, `${letter}~`);
        const keys = promisifyRequest(store.getAllKeys(range, limit));
        const values = await promisifyRequest(store.getAll(range, limit));
        return (await keys).map((key, i) => [key, values[i]] as Entry);
      }),
    mayExist,
    close,
  };
}
