// R9: an IndexedDB that hangs, throws, is full or goes away is no trouble: memory within 3 seconds, and back without a reload.

import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { IDBFactory, IDBKeyRange, IDBDatabase as FakeDatabase, IDBObjectStore as FakeStore } from 'fake-indexeddb';
import { createQueue, type Queue } from '../../../packages/client/src/queue/createQueue';
import { createIdbStore } from '../../../packages/client/src/queue/idbStore';

const NAME = 'klankbord shop https://endpoint.example/feedback';
/** Longer than an opening may take, and longer than until a store is tried again. */
const [PATIENCE_MS, RECOVERY_MS] = [3050, 10_050];
const real = { transaction: FakeDatabase.prototype.transaction, put: FakeStore.prototype.put };

let open: { close?(): void }[];
beforeEach(() => {
  Object.assign(globalThis, { indexedDB: new IDBFactory(), IDBKeyRange });
  open = [];
  // IndexedDB itself answers in its own time.
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask', 'Date', 'performance'] });
});
afterEach(() => {
  mend();
  for (const one of open) one.close?.();
  jest.useRealTimers();
});

function mend(): void {
  FakeDatabase.prototype.transaction = real.transaction;
  FakeStore.prototype.put = real.put;
}
function makeQueue(codes: string[] = []): Queue {
  const store = createIdbStore(NAME);
  const limits = { maxEvents: 10_000, maxBytes: 1e7, maxAgeDays: 30 };
  const queue = createQueue(
    store,
    limits,
    () => String(Math.random()),
    (code) => void codes.push(code),
  );
  open.push(queue, store);
  return queue;
}
const withOpen = (openIt: () => unknown): void => void Object.assign(globalThis, { indexedDB: { open: openIt } });
const failure = (name: string) => (): never => {
  throw new DOMException('no', name);
};
/** A request that tells something soon, or nothing at all. */
const answering =
  (event?: 'onerror' | 'onblocked', error: unknown = new DOMException('no', 'AbortError')) =>
  () => {
    const request: Record<string, unknown> = { error };
    if (event) queueMicrotask(() => (request[event] as (() => void) | undefined)?.());
    return request;
  };
type Begin = typeof real.transaction;
/** Changes how transactions begin; the one that makes the database is IndexedDB's own. */
function beginning(begin: (made: () => ReturnType<Begin>) => ReturnType<Begin>): void {
  FakeDatabase.prototype.transaction = function (this: ThisParameterType<Begin>, ...args: Parameters<Begin>) {
    const make = (): ReturnType<Begin> => real.transaction.apply(this, args);
    return (args[1] as string) === 'versionchange' ? make() : begin(make);
  } as Begin;
}
const abort = (make: () => ReturnType<Begin>): ReturnType<Begin> => {
  const transaction = make();
  transaction.commit = () => transaction.abort();
  return transaction;
};

/** Time goes by until something holds, with room for IndexedDB to answer in between. */
async function passUntil(holds: () => boolean, ms: number): Promise<void> {
  for (let passed = 0; passed <= ms && !holds(); passed += 50) {
    jest.advanceTimersByTime(50);
    for (let turn = 0; turn < 5; turn++) await new Promise((later) => setImmediate(later));
  }
  expect(holds()).toBe(true);
}

test.each<[string, () => void]>([
  ['is missing', () => Object.assign(globalThis, { indexedDB: undefined })],
  ['throws in a frame of an opaque origin', () => withOpen(failure('SecurityError'))],
  ['fails, as in private windows', () => withOpen(answering('onerror'))],
  ['fails without a word', () => withOpen(answering('onerror', null))],
  ['never answers', () => withOpen(answering())],
  ['is blocked for ever', () => withOpen(answering('onblocked'))],
  ['begins no transaction', () => beginning(failure('InvalidStateError'))],
  ['has lost its table', () => beginning(failure('NotFoundError'))],
  ['is full', () => (FakeStore.prototype.put = failure('QuotaExceededError'))],
  ['aborts what it has begun', () => beginning(abort)],
])(
  'R9 storage %s: kept in memory within 3 seconds, told once, and on the disk once it works',
  async (_name, breakIt) => {
    const working = indexedDB;
    breakIt();
    const codes: string[] = [];
    const queue = makeQueue(codes);
    let kept = 0;
    void queue.push('feedback', '1', 'answer').then(() => kept++);
    void queue.push('behaviour', '2', 'signal').then(() => kept++);
    await passUntil(() => kept === 2, PATIENCE_MS);
    expect(queue.durable()).toBe(false);
    expect([await queue.peek('f'), await queue.peek('b')]).toEqual([[['f1', 'answer']], [['b2', 'signal']]]);
    expect(codes).toEqual(['storage-unavailable']);

    mend();
    Object.assign(globalThis, { indexedDB: working });
    await passUntil(() => queue.durable(), RECOVERY_MS);
    const anotherTab = makeQueue();
    expect([await anotherTab.peek('f'), await anotherTab.peek('b')]).toEqual([[['f1', 'answer']], [['b2', 'signal']]]);
  },
);

test('R9 a connection that was lost is opened again, and nobody notices', async () => {
  const queue = makeQueue();
  await queue.push('behaviour', '1', 'a');
  let lost = true;
  beginning((make) => {
    if (!lost) return make();
    lost = false;
    return failure('InvalidStateError')();
  });
  await queue.push('behaviour', '2', 'b');
  expect([queue.durable(), await queue.peek('b')]).toEqual([
    true,
    [
      ['b1', 'a'],
      ['b2', 'b'],
    ],
  ]);
});

test('R9 another page that deletes the database is never blocked, and the next event is kept', async () => {
  const queue = makeQueue();
  await queue.push('behaviour', '1', 'a');
  const told = await new Promise((done) => {
    const request = indexedDB.deleteDatabase(NAME);
    request.onblocked = () => done('blocked');
    request.onsuccess = () => done('deleted');
  });
  expect(told).toBe('deleted');
  await queue.push('behaviour', '2', 'b');
  expect([queue.durable(), await queue.peek('b')]).toEqual([true, [['b2', 'b']]]);
});
