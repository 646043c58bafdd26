// Everything that a page's origin keeps in the browser, as text: what a privacy promise is measured on.

import type { DrivenPage } from './openBrowser';

export interface StorageDump {
  /** Keys of localStorage and sessionStorage. */
  keys: string[];
  cookies: string;
  /** Records in all IndexedDB databases. */
  records: number;
  /** All of it: keys, values and records. */
  text: string;
}

export const dumpStorage = (page: DrivenPage): Promise<StorageDump> =>
  page.evaluate(async () => {
    const stored = [localStorage, sessionStorage].flatMap((storage) => Object.entries({ ...storage }));
    const records: unknown[] = [];
    const wait = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((done, fail) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error ?? new Error('IndexedDB'));
      });
    for (const { name } of await indexedDB.databases()) {
      const database = await wait(indexedDB.open(name!));
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([wait(all.getAllKeys()), wait(all.getAll())]);
        records.push(...keys.map((key, index) => [key, values[index]]));
      }
      database.close();
    }
    return {
      keys: stored.map(([key]) => key),
      cookies: document.cookie,
      records: records.length,
      text: JSON.stringify([stored, document.cookie, records]),
    };
  }, undefined);
