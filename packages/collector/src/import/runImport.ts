// Stores what was prepared, in parts: each is committed before the next, and an import that was cut off goes on where it stood.

import type { Store } from '../store/store';
import type { PreparedImport } from './prepareImport';

/** Answers in one transaction: others wait no longer than that. */
const AT_ONCE = 200;

/** @param stored told after each part, with how many are stored so far */
export async function runImport(
  store: Store,
  site: string,
  { arrivals }: PreparedImport,
  stored: (count: number) => void = () => undefined,
): Promise<void> {
  for (let at = 0; at < arrivals.length; at += AT_ONCE) {
    await store.insertEvents(site, arrivals.slice(at, at + AT_ONCE));
    stored(Math.min(at + AT_ONCE, arrivals.length));
  }
}
