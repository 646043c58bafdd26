// Reads a page's queue straight from IndexedDB, past our own code.

import type { Page } from '@playwright/test';

/** All keys and values of every Klankbord database of the page's origin. */
export const readQueue = (page: Page): Promise<[string, string][]> =>
  page.evaluate(async () => {
    const asPromise = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, fail) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
    const entries: [string, string][] = [];
    for (const { name } of await indexedDB.databases()) {
      if (!name?.startsWith('klankbord')) continue;
      const database = await asPromise(indexedDB.open(name));
      const store = database.transaction('events').objectStore('events');
      const [keys, values] = await Promise.all([asPromise(store.getAllKeys()), asPromise(store.getAll())]);
      entries.push(...keys.map((key, i): [string, string] => [key as string, values[i] as string]));
      database.close();
    }
    return entries;
  });
