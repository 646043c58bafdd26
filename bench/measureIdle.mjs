// P3: a page that is left alone makes no request and writes nothing.

import { whenReady } from './whenReady.mjs';

/** Seconds of doing nothing, after the page has settled. */
const IDLE_S = 60;

export async function measureIdle(openPage) {
  const { page, close } = await openPage('/klankbord.html');
  await whenReady(page);
  await page.evaluate(() => klankbord.flush());
  // The last thing that a page tells of itself is what was seen of it after 5 s; it is sent 5 s later.
  await page.waitForTimeout(20_000);
  let requests = 0;
  page.on('request', () => requests++);
  const writes = await page.evaluate(async (seconds) => {
    let count = 0;
    const note = (prototype, name) => {
      const original = prototype[name];
      prototype[name] = function (...args) {
        count++;
        return original.apply(this, args);
      };
    };
    note(IDBObjectStore.prototype, 'put');
    note(IDBObjectStore.prototype, 'delete');
    note(Storage.prototype, 'setItem');
    await new Promise((done) => setTimeout(done, seconds * 1000));
    return count;
  }, IDLE_S);
  await close();
  return {
    [`idle for ${IDLE_S} s: requests`]: { value: requests, unit: '' },
    [`idle for ${IDLE_S} s: writes`]: { value: writes, unit: '' },
  };
}
