// The part of the store that knows what was searched for in vain.

import type { Range } from './store';

/** Visits that searched for a term without finding anything, by language and week since 1970 (from Monday). */
export interface MissCount {
  term: string;
  /** Of two letters; English where the event does not say. */
  language: string;
  week: number;
  n: number;
}

export interface TopicStore {
  listMisses(site: string, range: Range): Promise<MissCount[]>;
}
