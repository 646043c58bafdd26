// The stream of server-sent events of one live reader: pulled from the store, so that a slow reader piles up nothing here.

import { importMarkOf } from '../import/importMark';
import { eventItem } from '../reading/eventItem';
import { feedbackOf, responseSummary } from '../reading/responseSummary';
import type { Store, StoredEvent } from '../store/store';
import type { Live } from './createLive';

/** A comment now and then keeps proxies from taking a quiet stream for a dead one. */
const HEARTBEAT_MS = 15_000;
/** Stored events that are read at once. */
const AT_ONCE = 100;

export interface LiveWish {
  site: string;
  /** Begin after this position. */
  position: number;
  /** Whether the reader may still read; asked at each heartbeat. */
  stillAllowed: () => Promise<boolean>;
  heartbeatMs?: number;
}

const message = (position: number, event: string, data: unknown): string =>
  `id: ${position}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`;

/** An answer is told by its latest revision only; an older one that is still on its way out says nothing. */
async function tell(store: Store, site: string, stored: StoredEvent): Promise<string> {
  if (stored.event.name !== 'feedback') return message(stored.position, 'event', eventItem(stored));
  // Thousands of answers from elsewhere are no news; lists show them when they are read again.
  if (importMarkOf(feedbackOf(stored))) return '';
  const latest = await store.getResponse(site, feedbackOf(stored).response);
  if (latest?.position !== stored.position) return '';
  return message(stored.position, 'response', responseSummary(latest));
}

/**
 * @returns a stream that ends when the reader leaves, may no longer read, or the collector closes
 */
export function liveStream({ store, live }: { store: Store; live: Live }, wish: LiveWish): ReadableStream<Uint8Array> {
  const { site, stillAllowed, heartbeatMs = HEARTBEAT_MS } = wish;
  const encoder = new TextEncoder();
  let position = wish.position;
  let ended = false;
  /** Set when something came since the last look. */
  let woken = true;
  let wakeUp: (() => void) | undefined;
  let stopListening: (() => void) | undefined;

  const stir = (): void => {
    woken = true;
    wakeUp?.();
  };
  const end = (): void => {
    ended = true;
    stopListening?.();
    wakeUp?.();
  };
  /** True when something woke us, false when only the time went by. */
  const sleep = (): Promise<boolean> =>
    new Promise((done) => {
      const timer = setTimeout(() => done(false), heartbeatMs);
      wakeUp = () => {
        clearTimeout(timer);
        wakeUp = undefined;
        done(true);
      };
    });
  const readOn = async (): Promise<string> => {
    woken = false;
    const stored = await store.listEventsAfter(site, position, AT_ONCE);
    if (stored.length === AT_ONCE) woken = true;
    position = stored.at(-1)?.position ?? position;
    const messages: string[] = [];
    for (const one of stored) messages.push(await tell(store, site, one));
    return messages.join('');
  };
  let checkedMs = performance.now();
  /** Asked once a heartbeat, also where something wakes us more often: a log-out ends busy streams too. */
  const mayGoOn = async (): Promise<boolean> => {
    if (performance.now() - checkedMs < heartbeatMs / 2) return true;
    checkedMs = performance.now();
    if (await stillAllowed()) return true;
    end();
    return false;
  };
  const next = async (): Promise<string> => {
    while (!ended && (await mayGoOn())) {
      if (woken) {
        const text = await readOn();
        if (text) return text;
      } else if (!(await sleep()) && (await mayGoOn())) return ': still here\n\n';
    }
    return '';
  };

  return new ReadableStream<Uint8Array>({
    start(controller) {
      stopListening = live.listen(site, { onWake: stir, onEnd: end });
      // Sent at once, so that the reader knows the stream is open; after a break it comes again in 3 seconds.
      controller.enqueue(encoder.encode('retry: 3000\n\n'));
    },
    async pull(controller) {
      const text = await next();
      if (text) controller.enqueue(encoder.encode(text));
      else controller.close();
    },
    cancel: end,
  });
}
