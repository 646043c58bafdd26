// The queue: one place for everything that is kept until an endpoint has answered for it.

import type { Lane, Lost } from '@klankbord/protocol/wire';
import type { Diagnose } from '../diagnostics/codes';
import { stringify } from '../lib/stringify';
import { sumLosses } from './losses';
import { createMemoryStore } from './memoryStore';
import { type Entry, keysOf, laneOf, type Letter, letterOf, type QueueStore } from './queueStore';
import { type QueueLimits, trimQueue } from './trimQueue';

/** Milliseconds until a store that failed is tried again. */
const RECOVER_MS = 10_000;
/** Writes between two looks at the whole queue, and entries that are freed at once where the disk is full. */
const LOOK_EVERY = 500;
/** Events of this page that are remembered for the exit flush; its budget holds no more. */
const MAX_RECENT = 200;

export interface Queue {
  /** Keeps an event; resolves when it is stored. Calls while a write is in flight join the next one. */
  push(lane: Lane, id: string, json: string): Promise<void>;
  /** Resolves when all that was pushed is stored: until then `peek` may not find it. */
  settle(): Promise<void>;
  peek(letter: Letter, limit?: number): Promise<Entry[]>;
  /** Keeps what is no event: a draft. */
  put(entry: Entry): Promise<void>;
  /** Removes by key what an endpoint has answered for. */
  remove(keys: string[]): Promise<void>;
  /** Removes entries and counts the loss, in one transaction. */
  drop(entries: Entry[], reason: string): Promise<void>;
  /** Counts what was dropped before it came here; nothing is written for it yet. */
  note(reason: string, lane: Lane): void;
  /** What was lost and no endpoint has been told: the keys to remove once one is. */
  untold(): Promise<{ keys: string[]; lost: Lost[] }>;
  /** Counts what an endpoint has been told, for `dropped`. */
  told(lost: Lost[]): void;
  /** Everything dropped that this page knows of. */
  dropped(): Promise<Lost[]>;
  /** False while events are only in the page's memory. */
  durable(): boolean;
  /** Events of this page that no endpoint has answered for yet: what an exit flush can reach. */
  recent(): Entry[];
  /** Removes everything of a lane, drafts with the answers, counted under the reason, in memory only: nothing stays on the disk. */
  clear(lane: Lane, reason: string): Promise<void>;
  close(): void;
}

/** An event of this page on its way to the store. */
interface Pushed {
  entry: Entry;
  stored?: boolean;
  done?(): void;
}

const readLosses = (entries: Entry[]): Lost[] => entries.map(([, json]) => JSON.parse(json) as Lost);

/**
 * @param lasting the store to use; without one the page's memory is the store, and nothing is durable
 * @param newId for the keys of losses
 */
export function createQueue(
  lasting: QueueStore | undefined,
  limits: QueueLimits,
  newId: () => string,
  diagnose: Diagnose,
): Queue {
  const memory = createMemoryStore();
  let active = lasting ?? memory;
  let waiting: Pushed[] = [];
  let writing: Promise<void> | undefined;
  let recovery: ReturnType<typeof setTimeout> | undefined;
  let sinceLook = LOOK_EVERY;
  /** What could not be cleared while the store failed. */
  let owed: (() => Promise<void>)[] = [];
  let noted: Lost[] = [];
  let told: Lost[] = [];
  const recent = new Map<string, Pushed>();

  const fallBack = (): void => {
    active = memory;
    clearTimeout(recovery);
    recovery = setTimeout(recover, RECOVER_MS);
  };
  const takeOver = async (): Promise<void> => {
    for (const clearIt of owed) await clearIt();
    owed = [];
    const kept = await memory.peek('');
    await lasting!.write(kept, [], true);
    // What was answered for in the meantime must not come back.
    const there = new Set(keysOf(await memory.peek('')));
    const gone = keysOf(kept).filter((key) => !there.has(key));
    if (gone.length) await lasting!.write([], gone);
    await memory.write([], keysOf(kept));
    active = lasting!;
  };
  // Twice: what comes while the first is under way goes to memory too, what comes later does not.
  const recover = (): Promise<void> => takeOver().then(takeOver).catch(fallBack);
  const fail = (error: unknown): void => {
    if (active === memory) return;
    fallBack();
    diagnose('storage-unavailable', { reason: String(error) });
  };
  /** Asks the active store; one that fails is replaced by memory until it works again. */
  const ask = async <T>(act: (store: QueueStore) => Promise<T>): Promise<T> => {
    try {
      return await act(active);
    } catch (error) {
      fail(error);
      return act(memory);
    }
  };
  const forget = (keys: string[]): void => keys.forEach((key) => recent.delete(key));
  const count = (...losses: Lost[]): void => void (noted = sumLosses([...noted, ...losses]));
  const lossEntry = (lost: Lost): Entry => [`l${newId()}`, stringify(lost)];
  const dropFrom = async (store: QueueStore, entries: Entry[], reason: string): Promise<void> => {
    const keys = keysOf(entries);
    if (!keys[0]) return;
    forget(keys);
    const lost = { reason, lane: laneOf(keys[0]), count: keys.length };
    if (reason !== 'refused') diagnose('queue-full', lost);
    await store.write([lossEntry(lost)], keys);
  };
  const writeTo = async (store: QueueStore, entries: Entry[]): Promise<void> => {
    const strict = entries.some(([key]) => key[0] === 'f');
    await store.write(entries, [], strict).catch(async (error: Error) => {
      const oldest = error.name === 'QuotaExceededError' ? await store.peek('b', LOOK_EVERY) : [];
      if (!oldest.length) throw error;
      // Full: the oldest behaviour makes room, feedback never goes.
      await dropFrom(store, oldest, 'storage');
      await store.write(entries, [], strict);
    });
    // A look reads the whole queue: rarely, but small limits are looked at every time.
    sinceLook += entries.length;
    if (sinceLook < Math.min(LOOK_EVERY, limits.maxEvents)) return;
    sinceLook = 0;
    const surplus = trimQueue(await store.peek('b'), limits);
    for (const reason of Object.keys(surplus)) await dropFrom(store, surplus[reason]!, reason);
  };
  const write = async (): Promise<void> => {
    while (waiting.length) {
      const batch = waiting;
      waiting = [];
      const entries = batch.map(({ entry }) => entry);
      await ask((store) => writeTo(store, entries));
      for (const pushed of batch) {
        pushed.stored = true;
        pushed.done!();
      }
    }
    writing = undefined;
  };

  return {
    push(lane, id, json) {
      const pushed: Pushed = { entry: [letterOf(lane) + id, json] };
      recent.set(pushed.entry[0], pushed);
      const [[oldest, { stored }]] = recent as Iterable<[string, Pushed]> as [[string, Pushed]];
      if (stored && recent.size > MAX_RECENT) recent.delete(oldest);
      waiting.push(pushed);
      // A microtask later: all calls of this task are one transaction, and it is issued before the page can go.
      writing ??= Promise.resolve().then(write);
      return new Promise((done) => {
        pushed.done = done;
      });
    },
    settle: async () => writing,
    async peek(letter, limit) {
      const known = [...recent].filter(([key, { stored }]) => stored && key[0] === letter);
      const entries = await ask((store) => store.peek(letter, limit));
      // What is no longer there, another tab has sent: the exit flush must not send it again.
      const there = new Set(keysOf(entries));
      if (!limit || entries.length < limit) forget(known.flatMap(([key]) => (there.has(key) ? [] : [key])));
      return entries;
    },
    put: (entry) => ask((store) => store.write([entry])),
    remove(keys) {
      forget(keys);
      return ask((store) => store.write([], keys));
    },
    drop: (entries, reason) => ask((store) => dropFrom(store, entries, reason)),
    note: (reason, lane) => count({ reason, lane, count: 1 }),
    async untold() {
      // Only now that something is to be sent is it sure that the counts may be kept.
      const puts = noted.map(lossEntry);
      noted = [];
      if (puts.length) await ask((store) => store.write(puts));
      const entries = await ask((store) => store.peek('l'));
      return { keys: keysOf(entries), lost: sumLosses(readLosses(entries)) };
    },
    told: (lost) => void (told = sumLosses([...told, ...lost])),
    dropped: async () => sumLosses([...readLosses(await ask((store) => store.peek('l'))), ...noted, ...told]),
    durable: () => active === lasting,
    recent: () => [...recent.values()].map(({ entry }) => entry),
    async clear(lane, reason) {
      const letter = letterOf(lane);
      const clearIn = async (store: QueueStore): Promise<void> => {
        if ((await store.mayExist?.()) === false) return;
        const entries = await store.peek(letter);
        const losses = await store.peek('l');
        const drafts = letter === 'f' ? await store.peek('d') : [];
        const keys = keysOf([...entries, ...losses, ...drafts]);
        if (!keys.length) return;
        await store.write([], keys);
        count(...readLosses(losses));
        if (entries.length) count({ reason, lane, count: entries.length });
      };
      await writing;
      await clearIn(memory);
      // Also while memory stands in for it: what is on the disk has to go most of all.
      if (lasting) {
        await clearIn(lasting).catch((error) => {
          owed.push(() => clearIn(lasting));
          fail(error);
        });
      }
      forget([...recent.keys()].filter((key) => key[0] === letter));
    },
    close() {
      clearTimeout(recovery);
      lasting?.close?.();
    },
  };
}
