// A refusal while the store does not work: nothing comes back when it works again.

import { afterEach, expect, jest, test } from '@jest/globals';
import { createFaultyStore } from '../support/faultyStore';
import { idOf, makeQueue, pushAll } from '../support/makeQueue';

afterEach(() => void jest.useRealTimers());

test('what was on the disk is gone after the recovery', async () => {
  jest.useFakeTimers({ now: Date.now() });
  const store = createFaultyStore();
  const queue = makeQueue(store);
  await pushAll(queue, ['on the disk']);
  store.fault = new Error('lost');
  await pushAll(queue, ['in memory']);
  await queue.clear('behaviour', 'consent');
  store.fault = undefined;
  await jest.advanceTimersByTimeAsync(20_000);
  expect(queue.durable()).toBe(true);
  expect(await queue.peek('b')).toEqual([]);
  expect(await store.peek('b')).toEqual([]);
});

test('a store that fails at this very moment does not stop it', async () => {
  const store = createFaultyStore();
  const queue = makeQueue(store);
  await pushAll(queue, ['on the disk']);
  store.fault = new Error('lost');
  await queue.clear('behaviour', 'consent');
  await queue.push('behaviour', idOf(), 'later');
  expect((await queue.peek('b')).map(([, json]) => json)).toEqual(['later']);
});
