// The connection to IndexedDB as idb-keyval's `UseStore`: opened once, with a time-out, closed when another page wants it gone.

import type { UseStore } from 'idb-keyval';

const STORE = 'events';

/** Milliseconds: Safari 14 may never answer the first open (idb-keyval#120), and a blocked one waits for ever. */
const OPEN_TIMEOUT_MS = 3000;

export type Durability = 'strict' | 'relaxed';

export interface Database {
  /**
   * Transactions of a durability. `commit` ends a write at once instead of at the next turn of the event loop: a page
   * that is being left may have no next turn.
   */
  use(durability: Durability, commit: boolean): UseStore;
  close(): void;
}

function open(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      reject(new Error(`IndexedDB did not open within ${OPEN_TIMEOUT_MS} ms`));
    }, OPEN_TIMEOUT_MS);
    // Throws at once in frames of an opaque origin: the promise turns that into a rejection.
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onerror = () => {
      clearTimeout(timer);
      reject(request.error);
    };
    request.onsuccess = () => {
      clearTimeout(timer);
      if (late) request.result.close();
      else resolve(request.result);
    };
  });
}

export function openDatabase(name: string): Database {
  let connection: Promise<IDBDatabase> | undefined;
  const drop = (): void => {
    void connection?.then(
      (database) => database.close(),
      () => undefined,
    );
    connection = undefined;
  };
  const connect = (): Promise<IDBDatabase> => {
    if (!connection) {
      const opening = open(name);
      connection = opening;
      opening.then(
        (database) => {
          // Another page deletes or upgrades: never stand in its way. Safari also just loses connections.
          database.onversionchange = drop;
          database.onclose = drop;
        },
        () => {
          if (connection === opening) connection = undefined;
        },
      );
    }
    return connection;
  };

  const use =
    (durability: Durability, commit: boolean): UseStore =>
    async (mode, callback) => {
      const begin = async (): Promise<IDBTransaction> =>
        (await connect()).transaction(STORE, mode, { durability } as IDBTransactionOptions);
      // A connection that died under the page says so here: drop it, open a new one, try once more.
      const transaction = await begin().catch(() => {
        drop();
        return begin();
      });
      const result = callback(transaction.objectStore(STORE));
      if (commit) transaction.commit?.();
      return result;
    };
  return { use, close: drop };
}
