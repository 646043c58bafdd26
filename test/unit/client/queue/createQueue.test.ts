// The queue over any store: one write for what comes together, limits with counted losses, and memory when the store fails.

import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { createFaultyStore, type FaultyStore } from '../support/faultyStore';
import { idOf, jsons, makeQueue, pushAll, told } from '../support/makeQueue';

let store: FaultyStore;
beforeEach(() => {
  store = createFaultyStore();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('push', () => {
  test('resolves only when the store has written', async () => {
    const queue = makeQueue(store);
    let open!: () => void;
    store.gate = new Promise((done) => (open = done));
    let done = false;
    const pushed = queue.push('behaviour', idOf(), 'a').then(() => (done = true));
    await new Promise((later) => setTimeout(later, 5));
    expect([done, store.writes.length]).toEqual([false, 1]);
    open();
    await pushed;
    expect(done).toBe(true);
  });

  test('calls of one task are one write, calls during a write are the next one', async () => {
    const queue = makeQueue(store);
    let open!: () => void;
    store.gate = new Promise((done) => (open = done));
    const first = ['a', 'b', 'c'].map((text) => queue.push('behaviour', idOf(), text));
    await new Promise((later) => setTimeout(later, 5));
    const second = ['d', 'e'].map((text) => queue.push('behaviour', idOf(), text));
    open();
    await Promise.all([...first, ...second]);
    expect(store.writes.map(({ puts }) => puts.map(([, json]) => json))).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ]);
  });

  test('is strict for feedback, and only for it', async () => {
    const queue = makeQueue(store);
    await queue.push('behaviour', idOf(), 'b');
    await queue.push('feedback', idOf(), 'f');
    expect(store.writes.map(({ strict }) => strict)).toEqual([false, true]);
  });

  test('keeps the order of ids, answers apart', async () => {
    const queue = makeQueue(store);
    const [one, two] = [idOf(), idOf()];
    await queue.push('behaviour', two, 'two');
    await queue.push('behaviour', one, 'one');
    await queue.push('feedback', idOf(), 'answer');
    expect(await jsons(queue)).toEqual(['one', 'two']);
    expect(await jsons(queue, 'f')).toEqual(['answer']);
    expect(await queue.peek('b', 1)).toEqual([[`b${one}`, 'one']]);
  });
});

describe('recent, for leaving', () => {
  test('what was pushed in this task is there before it is stored', () => {
    const queue = makeQueue(store);
    void queue.push('behaviour', idOf(), 'a');
    expect(queue.recent().map(([, json]) => json)).toEqual(['a']);
  });

  test('what was answered for, or sent by another tab, is not there any more', async () => {
    const queue = makeQueue(store);
    await pushAll(queue, ['a', 'b', 'c']);
    const [[first], [second]] = (await queue.peek('b')) as unknown as [
      [string, string],
      [string, string],
      ...unknown[],
    ];
    await queue.remove([first]);
    expect(queue.recent().map(([, json]) => json)).toEqual(['b', 'c']);
    await store.write([], [second]);
    await queue.peek('b');
    expect(queue.recent().map(([, json]) => json)).toEqual(['c']);
  });

  test('is bounded', async () => {
    const queue = makeQueue(store);
    await pushAll(
      queue,
      Array.from({ length: 260 }, (_, i) => String(i)),
    );
    expect(queue.recent().length).toBeLessThanOrEqual(201);
    expect(queue.recent().at(-1)![1]).toBe('259');
  });
});

describe('a store that fails', () => {
  test('is replaced by memory, told once, and nothing of this page is lost', async () => {
    const queue = makeQueue(store);
    expect(queue.durable()).toBe(true);
    store.fault = new Error('aborted');
    await pushAll(queue, ['a', 'b']);
    expect(await jsons(queue)).toEqual(['a', 'b']);
    expect(queue.durable()).toBe(false);
    expect(told).toEqual([['storage-unavailable', { reason: 'Error: aborted' }]]);
    queue.close();
  });

  test('is tried again, and takes over what was in memory', async () => {
    jest.useFakeTimers({ now: Date.now() });
    const queue = makeQueue(store);
    await pushAll(queue, ['before']);
    store.fault = new Error('lost');
    await pushAll(queue, ['during']);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(queue.durable()).toBe(false);
    store.fault = undefined;
    await jest.advanceTimersByTimeAsync(10_000);
    expect(queue.durable()).toBe(true);
    await pushAll(queue, ['after']);
    expect(await jsons(queue)).toEqual(['before', 'during', 'after']);
    expect(told).toHaveLength(1);
  });

  test('takes over what came while it was taking over', async () => {
    jest.useFakeTimers({ now: Date.now() });
    const queue = makeQueue(store);
    store.fault = new Error('lost');
    await pushAll(queue, ['during']);
    store.fault = undefined;
    let open!: () => void;
    store.gate = new Promise((done) => (open = done));
    await jest.advanceTimersByTimeAsync(10_000);
    // The write of the recovery is on its way, and the page goes on.
    await pushAll(queue, ['in between']);
    open();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(queue.durable()).toBe(true);
    expect(await jsons(queue)).toEqual(['during', 'in between']);
  });

  test('stops being tried when the page is done', async () => {
    jest.useFakeTimers({ now: Date.now() });
    const queue = makeQueue(store);
    store.fault = new Error('lost');
    await pushAll(queue, ['a']);
    queue.close();
    expect(jest.getTimerCount()).toBe(0);
  });
});

describe('losses', () => {
  test('are summed by reason and lane, and kept until they are told', async () => {
    const queue = makeQueue(store);
    queue.note('sampled', 'behaviour');
    queue.note('sampled', 'behaviour');
    queue.note('consent', 'feedback');
    expect(store.writes).toEqual([]);
    const lost = [
      { reason: 'sampled', lane: 'behaviour', count: 2 },
      { reason: 'consent', lane: 'feedback', count: 1 },
    ];
    expect(await queue.dropped()).toEqual(lost);
    const untold = await queue.untold();
    expect(untold.lost).toEqual(expect.arrayContaining(lost));
    expect((await makeQueue(store).untold()).lost).toHaveLength(2);
    await queue.remove(untold.keys);
    queue.told(untold.lost);
    expect((await queue.untold()).lost).toEqual([]);
    expect(await queue.dropped()).toEqual(expect.arrayContaining(lost));
  });

  test('drop removes and counts in one write', async () => {
    const queue = makeQueue(store);
    await pushAll(queue, ['a', 'b']);
    const entries = await queue.peek('b');
    store.writes.length = 0;
    await queue.drop(entries, 'refused');
    expect(store.writes).toHaveLength(1);
    expect(store.writes[0]).toMatchObject({ deletes: entries.map(([key]) => key) });
    expect(await queue.dropped()).toEqual([{ reason: 'refused', lane: 'behaviour', count: 2 }]);
    expect(queue.recent()).toEqual([]);
  });
});

test('clear leaves nothing of a lane in the store, not even its counts', async () => {
  const queue = makeQueue(store);
  await pushAll(queue, ['a', 'b']);
  await queue.push('feedback', idOf(), 'answer');
  await queue.drop((await queue.peek('b', 1))!, 'refused');
  await queue.clear('behaviour', 'consent');
  expect(await jsons(queue)).toEqual([]);
  expect(await jsons(queue, 'f')).toEqual(['answer']);
  expect(await store.peek('l')).toEqual([]);
  expect(queue.recent().map(([key]) => key[0])).toEqual(['f']);
  expect(await queue.dropped()).toEqual(
    expect.arrayContaining([
      { reason: 'refused', lane: 'behaviour', count: 1 },
      { reason: 'consent', lane: 'behaviour', count: 1 },
    ]),
  );
});

test('without a store everything is in memory, and nothing is durable', async () => {
  const queue = makeQueue(undefined);
  await pushAll(queue, ['a']);
  expect(await jsons(queue)).toEqual(['a']);
  expect(queue.durable()).toBe(false);
  expect(told).toEqual([]);
});
