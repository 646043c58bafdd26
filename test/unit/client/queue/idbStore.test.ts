// The store in IndexedDB: done when the transaction is complete, strict when asked, and never in anybody's way.

import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { IDBFactory, IDBKeyRange, IDBDatabase as FakeDatabase } from 'fake-indexeddb';
import { createQueue, type Queue } from '../../../../packages/client/src/queue/createQueue';
import { createIdbStore } from '../../../../packages/client/src/queue/idbStore';
import type { QueueStore } from '../../../../packages/client/src/queue/queueStore';

const NAME = 'klankbord shop https://endpoint.example/feedback';
const realTransaction = FakeDatabase.prototype.transaction as (...args: unknown[]) => never;

let stores: { close?(): void }[];
beforeEach(() => {
  Object.assign(globalThis, { indexedDB: new IDBFactory(), IDBKeyRange });
  stores = [];
});
afterEach(() => {
  for (const store of stores) store.close?.();
  FakeDatabase.prototype.transaction = realTransaction as never;
  jest.useRealTimers();
});

function open(name = NAME): QueueStore {
  const store = createIdbStore(name);
  stores.push(store);
  return store;
}
/** Calls back with every transaction that is begun. */
const onTransaction = (act: (transaction: IDBTransaction, options: unknown[]) => void): void => {
  FakeDatabase.prototype.transaction = function (this: IDBDatabase, ...args: never[]) {
    const transaction = realTransaction.apply(this as never, args) as IDBTransaction;
    act(transaction, args);
    return transaction;
  } as never;
};
function queueOver(store: QueueStore, codes: string[] = []): Queue {
  const limits = { maxEvents: 10_000, maxBytes: 1e7, maxAgeDays: 30 };
  const queue = createQueue(
    store,
    limits,
    () => String(Math.random()),
    (code) => void codes.push(code),
  );
  stores.push(queue);
  return queue;
}

describe('one write', () => {
  test('puts and deletes in one transaction', async () => {
    const store = open();
    await store.write([
      ['b1', 'one'],
      ['b2', 'two'],
    ]);
    let transactions = 0;
    onTransaction(() => transactions++);
    await store.write(
      [
        ['b3', 'three'],
        ['f1', 'answer'],
      ],
      ['b1'],
    );
    expect(transactions).toBe(1);
    expect(await store.peek('b')).toEqual([
      ['b2', 'two'],
      ['b3', 'three'],
    ]);
    expect(await store.peek('f')).toEqual([['f1', 'answer']]);
  });

  test('resolves after `complete`, not after the request', async () => {
    const store = open();
    await store.peek('b');
    const order: string[] = [];
    onTransaction((transaction) => transaction.addEventListener('complete', () => order.push('complete')));
    await store.write([['b1', 'one']]).then(() => order.push('resolved'));
    expect(order).toEqual(['complete', 'resolved']);
  });

  test('rejects when the transaction is aborted after the requests were fine, and nothing stays', async () => {
    const store = open();
    await store.write([['b0', 'zero']]);
    onTransaction((transaction) => {
      const commit = transaction.commit.bind(transaction);
      transaction.commit = () => {
        transaction.abort();
        transaction.commit = commit;
      };
    });
    await expect(store.write([['b1', 'one']], ['b0'])).rejects.toBeDefined();
    FakeDatabase.prototype.transaction = realTransaction as never;
    expect(await store.peek('b')).toEqual([['b0', 'zero']]);
  });

  test('is strict only when asked', async () => {
    const store = open();
    await store.peek('b');
    const durability: unknown[] = [];
    onTransaction((_transaction, args) => durability.push(args.slice(1)));
    await store.write([['b1', 'one']]);
    await store.write([['f1', 'one']], [], true);
    expect(durability).toEqual([
      ['readwrite', { durability: 'relaxed' }],
      ['readwrite', { durability: 'strict' }],
    ]);
  });

  test('of the queue: feedback is strict, behaviour of the same task goes along', async () => {
    const durability: unknown[] = [];
    const queue = queueOver(open());
    onTransaction((_transaction, [, mode, options]) => void (mode === 'readwrite' && durability.push(options)));
    await Promise.all([queue.push('behaviour', '1', 'b'), queue.push('feedback', '2', 'f')]);
    await queue.push('behaviour', '3', 'b');
    expect(durability).toEqual([{ durability: 'strict' }, { durability: 'relaxed' }]);
  });
});

describe('peek', () => {
  test('the oldest of a lane, in the order of the ids, and no other lane', async () => {
    const store = open();
    await store.write([
      ['b2', '2'],
      ['f9', '9'],
      ['b1', '1'],
      ['bf', 'f'],
      ['l1', 'l'],
    ]);
    expect(await store.peek('b')).toEqual([
      ['b1', '1'],
      ['b2', '2'],
      ['bf', 'f'],
    ]);
    expect(await store.peek('b', 2)).toEqual([
      ['b1', '1'],
      ['b2', '2'],
    ]);
    expect(await store.peek('l')).toEqual([['l1', 'l']]);
  });

  test('another name is another queue, the same name is the same one', async () => {
    await open().write([['b1', '1']]);
    expect(await open('klankbord other').peek('b')).toEqual([]);
    expect(await open().peek('b')).toEqual([['b1', '1']]);
  });
});

describe('in nobody’s way', () => {
  const remove = (): Promise<string> =>
    new Promise((done) => {
      const request = indexedDB.deleteDatabase(NAME);
      request.onblocked = () => done('blocked');
      request.onsuccess = () => done('deleted');
    });

  test('another page may delete the database, and the next write makes a new one', async () => {
    const store = open();
    await store.write([['b1', '1']]);
    expect(await remove()).toBe('deleted');
    await store.write([['b2', '2']]);
    expect(await store.peek('b')).toEqual([['b2', '2']]);
  });

  test('a connection that was lost is opened again', async () => {
    const store = open();
    await store.write([['b1', '1']]);
    let lost = true;
    FakeDatabase.prototype.transaction = function (this: never, ...args: never[]) {
      if (lost) {
        lost = false;
        throw new DOMException('The database connection is closing.', 'InvalidStateError');
      }
      return realTransaction.apply(this, args);
    } as never;
    await store.write([['b2', '2']]);
    expect(await store.peek('b')).toHaveLength(2);
  });
});

describe('an IndexedDB that does not work', () => {
  const withOpen = (openIt: () => unknown): void => void Object.assign(globalThis, { indexedDB: { open: openIt } });

  test.each<[string, () => void]>([
    ['is missing', () => Object.assign(globalThis, { indexedDB: undefined })],
    [
      'throws',
      () =>
        withOpen(() => {
          throw new DOMException('no', 'SecurityError');
        }),
    ],
    [
      'fails',
      () =>
        withOpen(() => {
          const request: { onerror?: () => void; error: Error } = { error: new Error('no') };
          queueMicrotask(() => request.onerror?.());
          return request;
        }),
    ],
  ])('%s: memory at once, told once', async (_name, breakIt) => {
    breakIt();
    const codes: string[] = [];
    const queue = queueOver(open(), codes);
    await queue.push('feedback', '1', 'answer');
    expect(await queue.peek('f')).toEqual([['f1', 'answer']]);
    expect([queue.durable(), codes]).toEqual([false, ['storage-unavailable']]);
  });

  test('never answers: memory within 3 seconds, for everything that waited', async () => {
    jest.useFakeTimers();
    withOpen(() => ({}));
    const queue = queueOver(open());
    let done = 0;
    void queue.push('behaviour', '1', 'a').then(() => done++);
    void queue.push('feedback', '2', 'b').then(() => done++);
    await jest.advanceTimersByTimeAsync(2900);
    expect([done, queue.durable()]).toEqual([0, true]);
    await jest.advanceTimersByTimeAsync(150);
    expect([done, queue.durable()]).toEqual([2, false]);
  });

  test('works again: back to it without a reload', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask', 'Date', 'performance'] });
    const working = indexedDB;
    withOpen(() => {
      throw new Error('no');
    });
    const queue = queueOver(open());
    await queue.push('behaviour', '1', 'a');
    Object.assign(globalThis, { indexedDB: working });
    jest.advanceTimersByTime(10_000);
    for (let i = 0; i < 50 && !queue.durable(); i++) await new Promise((later) => setImmediate(later));
    expect(queue.durable()).toBe(true);
    expect(await open().peek('b')).toEqual([['b1', 'a']]);
  });
});
