// What has to go where there is no room: the oldest behaviour, counted; answers never.

import { beforeEach, describe, expect, test } from '@jest/globals';
import { createFaultyStore, type FaultyStore, quotaError } from '../support/faultyStore';
import { idOf, jsons, makeQueue, pushAll, told } from '../support/makeQueue';

let store: FaultyStore;
beforeEach(() => {
  store = createFaultyStore();
});

describe('limits', () => {
  test('the oldest behaviour goes first where there is too much, counted and told', async () => {
    const queue = makeQueue(store, { maxEvents: 3 });
    await pushAll(queue, ['a', 'b', 'c', 'd', 'e', 'f', 'g']);
    const kept = await jsons(queue);
    expect(kept.length).toBeLessThanOrEqual(3 + 2);
    expect(kept.at(-1)).toBe('g');
    expect(await queue.dropped()).toEqual([{ reason: 'queue-full', lane: 'behaviour', count: 7 - kept.length }]);
    expect(told.every(([code]) => code === 'queue-full')).toBe(true);
  });

  test('in bytes as well', async () => {
    const queue = makeQueue(store, { maxEvents: 4, maxBytes: 250 });
    await pushAll(
      queue,
      Array.from({ length: 8 }, (_, i) => String(i).repeat(100)),
    );
    const kept = await jsons(queue);
    expect(kept.at(-1)).toBe('7'.repeat(100));
    const [lost] = await queue.dropped();
    expect(lost).toEqual({ reason: 'queue-full', lane: 'behaviour', count: 8 - kept.length });
    expect(lost!.count).toBeGreaterThan(0);
  });

  test('too old is another reason; a clock that was years off is no age', async () => {
    const queue = makeQueue(store);
    await store.write([
      [`b${idOf(31)}`, 'old'],
      [`b${idOf(29)}`, 'young'],
      [`b${idOf(3650)}`, 'clock was back'],
      [`b${idOf(-3650)}`, 'clock was ahead'],
    ]);
    await queue.push('behaviour', idOf(), 'new');
    expect((await jsons(queue)).sort()).toEqual(['clock was ahead', 'clock was back', 'new', 'young']);
    expect(await queue.dropped()).toEqual([{ reason: 'too-old', lane: 'behaviour', count: 1 }]);
  });

  test('answers are never dropped, however many and however old', async () => {
    const queue = makeQueue(store, { maxEvents: 2, maxBytes: 10 });
    for (let i = 0; i < 20; i++) await queue.push('feedback', idOf(i * 10), `answer ${i}`);
    expect(await jsons(queue, 'f')).toHaveLength(20);
    expect(await queue.dropped()).toEqual([]);
  });
});

describe('a disk that is full', () => {
  test('drops the oldest behaviour to make room, counted', async () => {
    const queue = makeQueue(store);
    await pushAll(queue, ['a', 'b']);
    const write = store.write;
    let full = true;
    store.write = async (puts, deletes, strict) => {
      if (deletes?.length) full = false;
      if (full && puts.length) throw quotaError();
      await write(puts, deletes, strict);
    };
    await queue.push('feedback', idOf(), 'answer');
    expect(await jsons(queue, 'f')).toEqual(['answer']);
    expect(await queue.dropped()).toEqual([{ reason: 'storage', lane: 'behaviour', count: 2 }]);
    expect(queue.durable()).toBe(true);
  });

  test('with nothing to drop goes on in memory', async () => {
    const queue = makeQueue(store);
    store.fault = quotaError();
    store.peek = async () => [];
    await queue.push('feedback', idOf(), 'answer');
    expect(queue.durable()).toBe(false);
    expect(told).toMatchObject([['storage-unavailable', {}]]);
  });
});
