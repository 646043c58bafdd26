// The connection to IndexedDB as idb-keyval's `UseStore`: opened once, with a time-out, closed when another page wants it gone.

import { promisifyRequest } from 'idb-keyval';

const STORE = 'events';

/** Milliseconds: Safari 14 may never answer the first open (idb-keyval#120), and a blocked one waits for ever. */
const OPEN_TIMEOUT_MS = 3000;
const SLOW = 'time-out';

/** idb-keyval's `UseStore`, with the choice of durability. */
export type UseStrictStore = <T>(
  mode: IDBTransactionMode,
  callback: (store: IDBObjectStore) => T | PromiseLike<T>,
  strict?: boolean,
) => Promise<T>;

export interface Database {
  use: UseStrictStore;
  /** False while there is none yet; opening would make one. */
  mayExist(): Promise<boolean>;
  close(): void;
}

export function openDatabase(name: string): Database {
  let connection: Promise<IDBDatabase> | undefined;

  const open = async (): Promise<IDBDatabase> => {
    // Throws at once in frames of an opaque origin: the promise turns that into a rejection.
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    const database = await promisifyRequest(request);
    // Another page deletes or upgrades: never stand in its way, also when the time was out before this one came.
    // Safari also just loses connections.
    database.onversionchange = database.onclose = () => {
      connection = undefined;
      database.close();
    };
    return database;
  };
  const openInTime = (): Promise<IDBDatabase> => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(SLOW)), OPEN_TIMEOUT_MS);
    });
    return Promise.race([open(), late]).finally(() => clearTimeout(timer));
  };
  const begin = async (mode: IDBTransactionMode, strict?: boolean): Promise<IDBObjectStore> => {
    const database = await (connection ??= openInTime());
    return database.transaction(STORE, mode, { durability: strict ? 'strict' : 'relaxed' }).objectStore(STORE);
  };
  const close = (): void => {
    connection?.then(
      (database) => database.close(),
      () => 0,
    );
    connection = undefined;
  };
  return {
    close,
    // Firefox cannot tell before 126: there it may be.
    mayExist: async () => (await indexedDB.databases?.())?.some((known) => known.name === name) ?? true,
    use: async (mode, callback, strict) =>
      callback(
        // A connection that died under the page says so here: drop it, open a new one, try once more. One that does not
        // open is not waited for twice.
        await begin(mode, strict).catch((error: Error) => {
          close();
          if (error.message === SLOW) throw error;
          return begin(mode, strict);
        }),
      ),
  };
}
