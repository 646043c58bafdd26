// When to send what: answers at once, behaviour in batches, one tab at a time, and once more when the page is left.

import { MAX_BATCH_BYTES, MAX_BATCH_EVENTS } from '@klankbord/protocol/wire';
import { byteLength } from '../lib/byteLength';
import { listen } from '../lib/listen';
import { randomShare } from '../lib/random';
import { withLock } from '../lib/withLock';
import type { Queue } from '../queue/createQueue';
import type { Entry, Letter } from '../queue/queueStore';
import { ENVELOPE_BYTES, fitEntries } from './createBatch';
import type { Delivery } from './createDelivery';
import type { Post } from './post';
import type { Retry } from './retryState';

export interface SenderParts {
  queue: Queue;
  delivery: Delivery;
  post: Post;
  retry: Retry;
  /** The name of the lock: one for each queue. */
  lock: string;
  /** Behaviour waits for this many events, or this many milliseconds. */
  maxEvents: number;
  waitMs: number;
  /** Whether entries of this lane may be sent now. */
  allowed(letter: Letter): boolean;
  fault(error: unknown): void;
}

export interface Sender {
  /** Something was kept: feedback is sent at once, behaviour soon. */
  wake(lane: 'feedback' | 'behaviour'): void;
  /** One pass now; resolves when it has ended. */
  flush(): Promise<void>;
  sending(): boolean;
  stop(): void;
}

/** After this many failures in a row one small batch tries the ground before the rest follows. */
const PROBE_AFTER = 5;
const PROBE_EVENTS = 10;
/** Milliseconds after the start until what earlier pages left behind is looked for. */
const START_MS = 1000;
/** Milliseconds within which tabs try again once the browser is online. */
const ONLINE_MS = 2000;

export function createSender(parts: SenderParts): Sender {
  const { queue, delivery, post, retry } = parts;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let timerAt = Infinity;
  let pass: Promise<void> | undefined;
  let stopped = false;
  let fresh = 0;

  const schedule = (waitMs: number): void => {
    const at = performance.now() + waitMs;
    if (stopped || at >= timerAt) return;
    clearTimeout(timer);
    timerAt = at;
    timer = setTimeout(() => {
      timerAt = Infinity;
      void run();
    }, waitMs);
  };

  /** The next entries to send: answers first, then behaviour, as many as the endpoint takes. */
  const next = async (): Promise<Entry[]> => {
    const { failures, maxBytes } = retry.read();
    const limit = failures >= PROBE_AFTER ? PROBE_EVENTS : MAX_BATCH_EVENTS;
    for (const letter of ['f', 'b'] as const) {
      if (!parts.allowed(letter)) continue;
      const entries = (await queue.peek(letter, limit)).filter((entry) => !delivery.isFlying(entry));
      if (entries.length) return fitEntries(entries, Math.min(maxBytes ?? MAX_BATCH_BYTES, MAX_BATCH_BYTES));
    }
    return [];
  };
  const sendAll = async (): Promise<void> => {
    for (;;) {
      const left = retry.leftMs();
      if (left) return schedule(left);
      if (stopped) return;
      fresh = 0;
      const entries = await next();
      if (!entries.length) return;
      if (!(await delivery.deliver(entries))) return schedule(retry.leftMs());
    }
  };
  const run = (): Promise<void> => {
    // What came in the meantime may have missed the last look of this pass.
    if (pass) return pass.then(() => schedule(0));
    pass = withLock(parts.lock, sendAll)
      // Another tab is sending, and will send ours too; look again later whether it did.
      .then((ran) => void (ran || schedule(parts.waitMs)))
      .catch(parts.fault)
      .finally(() => {
        pass = undefined;
      });
    return pass;
  };

  /** What fits the keepalive budget, answers first; what is on its way already is not sent twice. */
  const leave = (): void => {
    if (stopped || retry.leftMs()) return;
    let room = post.room() - ENVELOPE_BYTES;
    const entries = queue
      .recent()
      .filter((entry) => !delivery.isFlying(entry) && parts.allowed(entry[0][0] as Letter))
      // `f` before `b`, and each in the order of the ids: from the newest back, so that answers come first.
      .sort()
      .reverse()
      .filter(([, json]) => (room -= byteLength(json) + 1) > 0);
    if (!entries.length) return;
    delivery
      .leave(entries)
      .catch(parts.fault)
      // Still here (only the tab was left): what did not arrive is tried again as usual.
      .finally(() => queue.recent().length && schedule(parts.waitMs));
  };
  const backOnline = (): void => {
    // A little apart, because a whole office comes back at the same moment.
    if (retry.read().unreached) retry.write({ waitMs: randomShare() * ONLINE_MS, unreached: false });
    schedule(retry.leftMs());
  };

  const stops = [
    // Both come when a page is closed, in either order; only one finds something to send.
    listen(window, 'pagehide', leave),
    listen(document, 'visibilitychange', () => document.visibilityState === 'hidden' && leave()),
    listen(window, 'online', backOnline),
  ];
  schedule(START_MS);

  return {
    wake(lane) {
      fresh++;
      schedule(lane === 'feedback' || fresh >= parts.maxEvents ? 0 : parts.waitMs);
    },
    async flush() {
      await pass;
      await run();
    },
    sending: () => pass !== undefined,
    stop() {
      stopped = true;
      clearTimeout(timer);
      for (const stop of stops) stop();
    },
  };
}
