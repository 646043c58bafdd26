// The store in IndexedDB: done when the transaction is complete, and strict when asked. What it does in trouble: test/promises/R09.

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
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
function queueOver(store: QueueStore): Queue {
  const limits = { maxEvents: 10_000, maxBytes: 1e7, maxAgeDays: 30 };
  const queue = createQueue(
    store,
    limits,
    () => String(Math.random()),
    () => undefined,
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
