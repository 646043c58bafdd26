// The connection to IndexedDB as idb-keyval's `UseStore`: opened once, with a time-out, closed when another page wants it gone.

const STORE = 'events';

/** Milliseconds: Safari 14 may never answer the first open (idb-keyval#120), and a blocked one waits for ever. */
const OPEN_TIMEOUT_MS = 3000;

/** idb-keyval's `UseStore`, with the choice of durability. */
export type UseStrictStore = <T>(
  mode: IDBTransactionMode,
  callback: (store: IDBObjectStore) => T | PromiseLike<T>,
  strict?: boolean,
) => Promise<T>;

const open = (name: string): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('time-out')), OPEN_TIMEOUT_MS);
    // Throws at once in frames of an opaque origin: the promise turns that into a rejection.
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => resolve(request.result);
  });

export function openDatabase(name: string): { use: UseStrictStore; close(): void } {
  let connection: Promise<IDBDatabase> | undefined;
  const close = (): void => {
    connection?.then(
      (database) => database.close(),
      () => 0,
    );
    connection = undefined;
  };
  const begin = async (mode: IDBTransactionMode, strict?: boolean): Promise<IDBObjectStore> => {
    const database = await (connection ??= open(name));
    // Another page deletes or upgrades: never stand in its way. Safari also just loses connections.
    database.onversionchange = database.onclose = close;
    return database.transaction(STORE, mode, { durability: strict ? 'strict' : 'relaxed' }).objectStore(STORE);
  };
  return {
    close,
    use: async (mode, callback, strict) =>
      callback(
        // A connection that died under the page says so here: drop it, open a new one, try once more.
        await begin(mode, strict).catch(() => {
          close();
          return begin(mode, strict);
        }),
      ),
  };
}
