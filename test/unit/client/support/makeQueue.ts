// Queues over a store of the test, closed after it, with ids that are as old as the test wants.

import { afterEach, beforeEach } from '@jest/globals';
import { createQueue, type Queue } from '../../../../packages/client/src/queue/createQueue';
import type { QueueStore } from '../../../../packages/client/src/queue/queueStore';

const LIMITS = { maxEvents: 10_000, maxBytes: 16 * 1024 * 1024, maxAgeDays: 30 };
const DAY_MS = 86_400_000;

let count = 0;
/** An id of now, or of some days ago. */
export function idOf(daysAgo = 0): string {
  const ms = (Date.now() - daysAgo * DAY_MS).toString(16).padStart(12, '0');
  return `${ms.slice(0, 8)}-${ms.slice(8)}-7${(++count).toString(16).padStart(3, '0')}-8000-000000000000`;
}

/** Diagnostics of this test: code and values. */
export const told: [string, object | undefined][] = [];
const queues: Queue[] = [];
export function makeQueue(store: QueueStore | undefined, limits = {}): Queue {
  const queue = createQueue(
    store,
    { ...LIMITS, ...limits },
    () => idOf(),
    (code, values) => void told.push([code, values]),
  );
  queues.push(queue);
  return queue;
}
export const jsons = async (queue: Queue, letter: 'b' | 'f' = 'b'): Promise<string[]> =>
  (await queue.peek(letter)).map(([, json]) => json);
/** Keeps behaviour, one after the other. */
export async function pushAll(queue: Queue, texts: string[]): Promise<void> {
  for (const text of texts) await queue.push('behaviour', idOf(), text);
}

beforeEach(() => {
  told.length = 0;
});
afterEach(() => {
  // A store that stays broken is tried again and again.
  for (const queue of queues.splice(0)) queue.close();
});
