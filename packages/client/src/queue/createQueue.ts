// The queue: one place for everything that is kept until an endpoint has answered for it.

import type { Lane, Lost } from '@klankbord/protocol/wire';
import type { Diagnose } from '../diagnostics/codes';
import { createMemoryStore } from './memoryStore';
import { addToTally, type Entry, keyOf, laneOf, listLost, type QueueStore, sumLost, type Tally } from './queueStore';
import { createTrim, type QueueLimits } from './createTrim';

/** Milliseconds to wait before a store that failed is tried again. */
const RECOVER_MS = 10_000;
/** Events of this page that are remembered for the exit flush; its budget holds no more. */
const MAX_RECENT = 200;

export interface Queue {
  /** Keeps an event; resolves when it is stored. Calls while a write is in flight join the next one. */
  push(lane: Lane, id: string, json: string): Promise<void>;
  peek(lane: Lane, limit: number): Promise<Entry[]>;
  /** Removes by key what an endpoint has answered for. */
  remove(keys: string[]): Promise<void>;
  /** Removes by key and counts the loss. */
  drop(keys: string[], dropped: Lost[]): Promise<void>;
  /** Counts what was dropped before it came here; nothing is written for it. */
  note(dropped: Lost): void;
  /** What was dropped since an endpoint was last told. */
  untold(): Promise<Lost[]>;
  told(lost: Lost[]): Promise<void>;
  /** False while events are only in the page's memory. */
  durable(): boolean;
  /** Everything dropped, by reason and lane, and what is queued now. */
  totals(): Promise<{ dropped: Lost[]; queued: number; queuedBytes: number }>;
  /** Events of this page that are not stored yet, or not answered for: what an exit flush can still reach. */
  recent(): Entry[];
  /** Removes everything, or everything of a lane, counted under the reason. */
  clear(reason: string, lane?: Lane): Promise<void>;
  close(): void;
}

interface Waiting {
  entry: Entry;
  done(): void;
}

/**
 * @param lasting the store to use; without one the page's memory is the store, and nothing is durable
 */
export function createQueue(lasting: QueueStore | undefined, limits: QueueLimits, diagnose: Diagnose): Queue {
  let memory = createMemoryStore();
  let active = lasting ?? memory;
  let waiting: Waiting[] = [];
  let writing: Promise<void> | undefined;
  let recovery: ReturnType<typeof setTimeout> | undefined;
  let closed = false;
  let noted: Tally = {};
  const recent = new Map<string, string>();
  const stored = new Set<string>();
  const trim = createTrim(limits, diagnose);

  const moveBack = async (): Promise<void> => {
    const kept = [...(await memory.peek('feedback', Infinity)), ...(await memory.peek('behaviour', Infinity))];
    await lasting!.put(kept, true);
    await lasting!.remove([], listLost(await memory.tally(), false));
    active = lasting!;
    memory = createMemoryStore();
  };
  const fallBack = (error: unknown): void => {
    if (active === memory || closed) return;
    active = memory;
    diagnose('storage-unavailable', { reason: String(error) });
    const retry = (): void => {
      moveBack().catch(() => {
        if (!closed) recovery = setTimeout(retry, RECOVER_MS);
      });
    };
    recovery = setTimeout(retry, RECOVER_MS);
  };
  const forget = (key: string): void => {
    recent.delete(key);
    stored.delete(key);
  };
  /** Asks the active store; a store that fails is replaced by memory, and memory is asked instead. */
  const ask = async <T>(act: (store: QueueStore) => Promise<T>): Promise<T> => {
    try {
      return await act(active);
    } catch (error) {
      fallBack(error);
      return act(memory);
    }
  };

  const put = async (entries: Entry[]): Promise<void> => {
    const strict = entries.some(([key]) => key.startsWith('f'));
    try {
      await active.put(entries, strict);
    } catch (error) {
      // Full: the oldest behaviour makes room, feedback never goes.
      const freed = (error as Error)?.name === 'QuotaExceededError' && (await trim.free(active).catch(() => false));
      await (freed ? active.put(entries, strict) : Promise.reject(error as Error));
    }
  };
  const write = async (): Promise<void> => {
    while (waiting.length) {
      const batch = waiting;
      waiting = [];
      const entries = batch.map(({ entry }) => entry);
      await put(entries).catch((error: unknown) => {
        fallBack(error);
        return memory.put(entries, false);
      });
      for (const { entry, done } of batch) {
        stored.add(entry[0]);
        done();
      }
      await trim.after(active, entries).catch(fallBack);
    }
    writing = undefined;
  };

  return {
    push(lane, id, json) {
      const entry: Entry = [keyOf(lane, id), json];
      recent.set(...entry);
      const [oldest] = recent.size > MAX_RECENT ? [...recent.keys()].filter((key) => stored.has(key)) : [];
      if (oldest) forget(oldest);
      const written = new Promise<void>((done) => waiting.push({ entry, done }));
      // A microtask later: all calls of this task are one transaction, and it is issued before the page can go.
      writing ??= Promise.resolve().then(write);
      return written;
    },
    async peek(lane, limit) {
      const known = [...stored].filter((key) => laneOf(key) === lane);
      const entries = await ask((store) => store.peek(lane, limit));
      // What is no longer there, another tab has sent: the exit flush must not send it again.
      const there = new Set(entries.map(([key]) => key));
      if (entries.length < limit) known.filter((key) => !there.has(key)).forEach(forget);
      return entries;
    },
    async remove(keys) {
      keys.forEach(forget);
      await ask((store) => store.remove(keys));
    },
    async drop(keys, dropped) {
      keys.forEach(forget);
      await ask((store) => store.remove(keys, dropped));
    },
    note(dropped) {
      noted = addToTally(noted, [dropped], 0);
    },
    untold: async () => sumLost([...listLost(await ask((store) => store.tally()), true), ...listLost(noted, true)]),
    async told(lost) {
      if (!lost.length) return;
      const own = listLost(noted, true);
      noted = addToTally(noted, own, 1);
      // What was only noted here is told now; the rest stands in the store.
      const kept = sumLost([...lost, ...own.map((one) => ({ ...one, count: -one.count }))]);
      if (kept.length) await ask((store) => store.told(kept));
    },
    durable: () => active === lasting,
    async totals() {
      const entries = [
        ...(await ask((store) => store.peek('feedback', Infinity))),
        ...(await ask((store) => store.peek('behaviour', Infinity))),
      ];
      const dropped = sumLost([...listLost(await ask((store) => store.tally()), false), ...listLost(noted, false)]);
      return { dropped, queued: entries.length, queuedBytes: entries.reduce((sum, [, json]) => sum + json.length, 0) };
    },
    recent: () => [...recent],
    async clear(reason, only) {
      const goes = (key: string): boolean => !only || laneOf(key) === only;
      const lanes = only ? [only] : (['feedback', 'behaviour'] as const);
      for (const { done } of waiting.filter(({ entry }) => goes(entry[0]))) done();
      const lost = waiting.flatMap(({ entry }) =>
        goes(entry[0]) ? [{ reason, lane: laneOf(entry[0]), count: 1 }] : [],
      );
      waiting = waiting.filter(({ entry }) => !goes(entry[0]));
      [...recent.keys()].filter(goes).forEach(forget);
      await writing;
      for (const store of new Set([active, memory])) {
        for (const lane of lanes) {
          lost.push({ reason, lane, count: await store.count(lane).catch(() => 0) });
        }
        // The counts move to memory: after a withdrawal not even they stay on the disk.
        const tally = listLost(await store.tally().catch(() => ({})), false);
        noted = addToTally(addToTally(noted, tally, 0), tally, 1);
        await store.clear(only).catch(fallBack);
      }
      noted = addToTally(
        noted,
        lost.filter(({ count }) => count),
        0,
      );
    },
    close() {
      closed = true;
      clearTimeout(recovery);
      lasting?.close();
    },
  };
}
