// What the queue asks of a store; IndexedDB and the page's memory are twins behind it.

import type { Lane, Lost } from '@klankbord/protocol/wire';

/** One kept event: its key is lane + event id, its value the event's JSON. */
export type Entry = [key: string, json: string];

/** How often something was dropped, by `reason lane`: in all, and as far as an endpoint has been told. */
export type Tally = Record<string, [total: number, told: number]>;

/** Every write is one transaction: it is done as a whole when the promise resolves. */
export interface QueueStore {
  /** @param strict on disk before it resolves, where the browser can do that */
  put(entries: Entry[], strict: boolean): Promise<void>;
  /** The oldest entries of a lane, in the order of their ids. */
  peek(lane: Lane, limit: number): Promise<Entry[]>;
  /** Removes by key, and counts what was dropped in the same transaction. */
  remove(keys: string[], dropped?: Lost[]): Promise<void>;
  count(lane: Lane): Promise<number>;
  tally(): Promise<Tally>;
  /** Notes what an endpoint has been told. */
  told(lost: Lost[]): Promise<void>;
  /** Removes everything, or a lane, and the tally. */
  clear(lane?: Lane): Promise<void>;
  close(): void;
}

/** Feedback sorts first; `b` and `f` are all that is in a key besides the id. */
export const keyOf = (lane: Lane, id: string): string => lane[0] + id;
export const laneOf = (key: string): Lane => (key[0] === 'f' ? 'feedback' : 'behaviour');
/** Where the tally stands. */
export const TALLY_KEY = 'tally';

/** A tally with more dropped, or more told. */
export function addToTally(tally: Tally, lost: Lost[], place: 0 | 1): Tally {
  const result: Tally = { ...tally };
  for (const { reason, lane, count } of lost) {
    const key = `${reason} ${lane}`;
    const entry: [number, number] = [...(result[key] ?? [0, 0])];
    entry[place] += count;
    result[key] = entry;
  }
  return result;
}

/** A tally as `lost` travels: in all, or only what no endpoint has been told yet. */
export function listLost(tally: Tally, untold: boolean): Lost[] {
  return Object.entries(tally).flatMap(([key, [total, told]]) => {
    const [reason = '', lane] = key.split(' ');
    const count = untold ? total - told : total;
    return count > 0 ? [{ reason, lane: lane as Lane, count }] : [];
  });
}

/** The same losses with equal ones added up. */
export function sumLost(lost: Lost[]): Lost[] {
  return listLost(addToTally({}, lost, 0), false);
}
