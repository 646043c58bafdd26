// Drives the loop: looks at what was stored since, asks the rules, and sees that messages are sent; a restart loses nothing.

import type { Log } from '../log';
import type { LoopStep } from '../store/loopStore';
import type { Store } from '../store/store';
import { dayOf, readDigest } from './digest';
import { listSiteRules } from './listSiteRules';
import type { Rule } from './rule';
import { messageId, stepOf } from './stepOf';
import { watchRate } from './watchRates';
import { createDeliverer } from './webhooks/createDeliverer';
import { resolveHost, type PostMessage, postMessage } from './webhooks/postMessage';
import { payloadText } from './webhooks/payloadText';
import type { Resolve } from './webhooks/checkAddress';

export interface LoopParts {
  store: Store;
  log: Log;
  now: () => number;
  /** Webhooks may go to private addresses. */
  mayBePrivate: boolean;
  post?: PostMessage | undefined;
  resolve?: Resolve | undefined;
}

export interface Loop {
  /** Something was stored, or a message waits: look soon. */
  wake(): void;
  /** Looks now, and resolves when all that was there is done; messages that failed wait for their time. */
  pass(): Promise<void>;
  /** Stops looking, and finishes what was begun. */
  end(): Promise<void>;
}

/** Answers that come within this are looked at together: a case may open a blink later. Milliseconds. */
const SOON_MS = 200;
/** Rates, digests and messages that are due are looked for at least this often. */
const EVERY_MS = 60_000;
const AT_ONCE = 200;
const LAST_WORD_MS = 1000;
const DAY_MS = 86_400_000;

export function createLoop({
  store,
  log,
  now,
  mayBePrivate,
  post = postMessage,
  resolve = resolveHost,
}: LoopParts): Loop {
  const deliverer = createDeliverer({ store, post, resolve, mayBePrivate, log, now });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let sending: Promise<void> | undefined;
  let again = false;
  let ended = false;
  let watchedMs = 0;

  const told = (error: unknown): void =>
    log('error', 'the loop stopped short', { reason: error instanceof Error ? error.message : String(error) });
  const takeAnswers = async (): Promise<void> => {
    const rules = new Map<string, Rule[]>();
    const rulesOf = async (site: string): Promise<Rule[]> => {
      if (!rules.has(site)) rules.set(site, await listSiteRules(store, site));
      return rules.get(site)!;
    };
    for (let position = await store.getLoopPosition(); !ended; ) {
      const { events, last } = await store.listLoopEvents(position, AT_ONCE);
      if (last === position) return;
      const steps: LoopStep[] = [];
      for (const stored of events) {
        const rules = await rulesOf(stored.site);
        try {
          steps.push(stepOf(stored.site, stored, rules, now()));
        } catch (error) {
          // One answer that nobody can make sense of must not keep the loop from all that come after it.
          told(error);
        }
      }
      await store.takeLoopSteps(steps, last);
      position = last;
    }
  };
  /** Yesterday's digest goes out once: its message has the id of the day. */
  const sendDigests = async (nowMs: number): Promise<void> => {
    const day = dayOf(nowMs - DAY_MS);
    for (const { id, site, digest, madeMs } of await store.listWebhooks()) {
      if (!digest || madeMs > Date.parse(day) + DAY_MS) continue;
      const message = messageId(site, id, 'digest', day);
      if (await store.getDelivery(site, message)) continue;
      const body = payloadText('digest.daily', nowMs, { site, digest: await readDigest(store, site, day, nowMs) });
      await store.addDeliveries(site, [{ id: message, webhook: id, type: 'digest.daily', body, madeMs: nowMs }]);
    }
  };
  const watch = async (): Promise<void> => {
    const nowMs = now();
    if (nowMs - watchedMs < EVERY_MS) return;
    watchedMs = nowMs;
    for (const site of await store.listRuledSites()) {
      for (const rule of await listSiteRules(store, site)) await watchRate(store, site, rule, nowMs);
    }
    await sendDigests(nowMs);
  };
  const sleep = async (): Promise<void> => {
    const due = await store.getNextDue();
    const waitMs = due === undefined ? EVERY_MS : Math.max(SOON_MS, Math.min(EVERY_MS, due - now()));
    if (ended) return;
    clearTimeout(timer);
    timer = setTimeout(() => void look().then(send), again ? SOON_MS : waitMs);
    timer.unref();
  };
  /** Beside the answers: a receiver that hangs must not keep a case from being opened. */
  const send = (): Promise<void> =>
    (sending ??= deliverer
      .sendDue()
      .catch(told)
      .then(() => {
        sending = undefined;
        return sleep().catch(told);
      }));
  const run = async (): Promise<void> => {
    again = false;
    // The position stands where it stood when this fails: the next look begins there.
    await takeAnswers().then(watch).catch(told);
    running = undefined;
    await sleep().catch(told);
  };
  const look = (): Promise<void> => {
    again = true;
    return (running ??= run());
  };
  const wake = (): void => {
    again = true;
    if (ended || running) return;
    clearTimeout(timer);
    timer = setTimeout(() => void look().then(send), SOON_MS);
    timer.unref();
  };
  wake();
  return {
    wake,
    async pass() {
      await running;
      await look();
      await sending;
      await send();
    },
    async end() {
      ended = true;
      clearTimeout(timer);
      await running;
      // What is on its way is waited for a moment; what is not noted then is sent again, with the same id.
      let late: ReturnType<typeof setTimeout> | undefined;
      await Promise.race([sending, new Promise((done) => (late = setTimeout(done, LAST_WORD_MS)))]);
      clearTimeout(late);
    },
  };
}
