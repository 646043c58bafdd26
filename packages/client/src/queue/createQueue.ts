// The queue: one place for everything that is kept until an endpoint has answered for it.

import type { Lane, Lost } from '@klankbord/protocol/wire';
import type { Diagnose } from '../diagnostics/codes';
import { addLoss, listLosses, type Losses } from './losses';
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
  peek(letter: Letter, limit?: number): Promise<Entry[]>;
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
  /** Removes everything of a lane, counted under the reason, in memory only: nothing stays on the disk. */
  clear(lane: Lane, reason: string): Promise<void>;
  close(): void;
}

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
  let waiting: { entry: Entry; done(): void }[] = [];
  let writing: Promise<void> | undefined;
  let recovery: ReturnType<typeof setTimeout> | undefined;
  let sinceLook = LOOK_EVERY;
  let noted: Losses = {};
  const told: Losses = {};
  const recent = new Map<string, string>();
  const stored = new Set<string>();

  const all = async (store: QueueStore): Promise<Entry[]> =>
    (await Promise.all((['f', 'b', 'l'] as const).map((letter) => store.peek(letter)))).flat();
  const recover = async (): Promise<void> => {
    try {
      const kept = await all(memory);
      await lasting!.write(kept, [], true);
      active = lasting!;
      await memory.write([], keysOf(kept));
    } catch {
      recovery = setTimeout(recover, RECOVER_MS);
    }
  };
  /** Asks the active store; one that fails is replaced by memory until it works again. */
  const ask = async <T>(act: (store: QueueStore) => Promise<T>): Promise<T> => {
    try {
      return await act(active);
    } catch (error) {
      if (active !== memory) {
        active = memory;
        diagnose('storage-unavailable', { reason: String(error) });
        recovery = setTimeout(recover, RECOVER_MS);
      }
      return act(memory);
    }
  };
  const forget = (key: string): void => {
    recent.delete(key);
    stored.delete(key);
  };
  const lossEntry = (lost: Lost): Entry => [`l${newId()}`, JSON.stringify(lost)];
  const drop = async (entries: Entry[], reason: string, store = active): Promise<void> => {
    if (!entries.length) return;
    keysOf(entries).forEach(forget);
    const lost = { reason, lane: laneOf(entries[0]![0]), count: entries.length };
    if (reason !== 'refused') diagnose('queue-full', lost);
    await store.write([lossEntry(lost)], keysOf(entries));
  };
  const writeTo = (entries: Entry[]) => async (store: QueueStore) => {
    const strict = entries.some(([key]) => key[0] === 'f');
    await store.write(entries, [], strict).catch(async (error: Error) => {
      const oldest = error.name === 'QuotaExceededError' ? await store.peek('b', LOOK_EVERY) : [];
      if (!oldest.length) throw error;
      // Full: the oldest behaviour makes room, feedback never goes.
      await drop(oldest, 'storage', store);
      await store.write(entries, [], strict);
    });
    // A look reads the whole queue: rarely, but small limits are looked at every time.
    sinceLook += entries.length;
    if (sinceLook < Math.min(LOOK_EVERY, limits.maxEvents)) return;
    sinceLook = 0;
    const surplus = trimQueue(await store.peek('b'), limits);
    for (const reason of Object.keys(surplus)) await drop(surplus[reason]!, reason, store);
  };
  const write = async (): Promise<void> => {
    while (waiting.length) {
      const batch = waiting;
      waiting = [];
      await ask(writeTo(batch.map(({ entry }) => entry)));
      for (const { entry, done } of batch) {
        stored.add(entry[0]);
        done();
      }
    }
    writing = undefined;
  };
  const untold: Queue['untold'] = async () => {
    // Only now that something is to be sent is it sure that the counts may be kept.
    const puts = listLosses(noted).map(lossEntry);
    noted = {};
    if (puts.length) await ask((store) => store.write(puts));
    const entries = await ask((store) => store.peek('l'));
    const lost = entries.map(([, json]) => JSON.parse(json) as Lost);
    return { keys: keysOf(entries), lost: listLosses(lost.reduce(addLoss, {})) };
  };

  return {
    push(lane, id, json) {
      const entry: Entry = [letterOf(lane) + id, json];
      recent.set(...entry);
      const [oldest] = recent.size > MAX_RECENT ? stored : [];
      if (oldest) forget(oldest);
      const written = new Promise<void>((done) => waiting.push({ entry, done }));
      // A microtask later: all calls of this task are one transaction, and it is issued before the page can go.
      writing ??= Promise.resolve().then(write);
      return written;
    },
    async peek(letter, limit = Infinity) {
      const known = [...stored].filter((key) => key[0] === letter);
      const entries = await ask((store) => store.peek(letter, limit < Infinity ? limit : undefined));
      // What is no longer there, another tab has sent: the exit flush must not send it again.
      const there = new Set(keysOf(entries));
      if (entries.length < limit) known.filter((key) => !there.has(key)).forEach(forget);
      return entries;
    },
    async remove(keys) {
      keys.forEach(forget);
      await ask((store) => store.write([], keys));
    },
    drop: (entries, reason) => ask((store) => drop(entries, reason, store)),
    note: (reason, lane) => void addLoss(noted, { reason, lane, count: 1 }),
    untold,
    told: (lost) => void lost.reduce(addLoss, told),
    async dropped() {
      const entries = await ask((store) => store.peek('l'));
      const lost = entries.map(([, json]) => JSON.parse(json) as Lost);
      return listLosses([...lost, ...listLosses(noted), ...listLosses(told)].reduce(addLoss, {}));
    },
    durable: () => active === lasting,
    recent: () => [...recent],
    async clear(lane, reason) {
      const letter = letterOf(lane);
      await writing;
      for (const store of new Set([active, memory])) {
        const entries = await store.peek(letter);
        const losses = await store.peek('l');
        await store.write([], keysOf([...entries, ...losses]));
        for (const [, json] of losses) addLoss(noted, JSON.parse(json) as Lost);
        if (entries.length) addLoss(noted, { reason, lane, count: entries.length });
      }
      [...recent.keys()].filter((key) => key[0] === letter).forEach(forget);
    },
    close() {
      clearTimeout(recovery);
      lasting?.close?.();
    },
  };
}
