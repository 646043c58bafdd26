// What signals recall over page loads: kept in the browser while behaviour is granted, else in the page's memory.

import type { Keep } from '../lib/keep';
import type { Report } from './signal';

export interface Recall extends Pick<Report, 'recall' | 'remember'> {
  /** Keeps what the page's memory holds, once it may be kept. */
  store(): void;
  /** Takes everything from the browser back into the page's memory. */
  holdBack(): void;
  forget(): void;
}

/** In front of every name, so that consent withdrawn removes them all. */
const START = 'x:';

/**
 * @param passing the page's memory
 * @param mayRead whether what an earlier page has kept may be read
 */
export function createRecall(keep: Keep, passing: Keep, mayStore: () => boolean, mayRead: () => boolean): Recall {
  /** What this task has remembered: a write to localStorage takes longer than noticing an event. */
  const fresh = new Map<string, string>();
  const write = (): void => {
    for (const [name, text] of fresh) (mayStore() ? keep : passing).set(name, text);
    fresh.clear();
  };
  const move = (from: Keep, to: Keep): void => {
    for (const name of from.names(START)) {
      to.set(name, from.get(name)!);
      from.remove(name);
    }
    // Afterwards: what is newer stays.
    write();
  };
  return {
    recall: (name) =>
      fresh.get(START + name) ?? passing.get(START + name) ?? (mayRead() ? keep.get(START + name) : null),
    remember(name, text) {
      // A microtask later, which comes before the page can go.
      if (!fresh.size) void Promise.resolve().then(write);
      fresh.set(START + name, text);
    },
    store: () => move(passing, keep),
    holdBack: () => move(keep, passing),
    forget() {
      fresh.clear();
      for (const one of [keep, passing]) one.names(START).forEach(one.remove);
    },
  };
}
