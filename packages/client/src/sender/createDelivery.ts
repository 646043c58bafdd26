// One batch on its way: post it, act on the answer, find the one event that an endpoint will not take.

import { type Lost, readReceipt } from '@klankbord/protocol/wire';
import type { Diagnose } from '../diagnostics/codes';
import { byteLength } from '../lib/byteLength';
import { isoTime, now } from '../lib/clock';
import { randomShare } from '../lib/random';
import type { Queue } from '../queue/createQueue';
import { type Entry, laneOf } from '../queue/queueStore';
import { backoffMs, pauseMs, readRetryAfter } from './backoff';
import { type BatchHead, createBatch } from './createBatch';
import { type Outcome, outcome } from './outcome';
import type { Body, Post } from './post';
import type { Retry } from './retryState';

export interface DeliveryParts {
  queue: Queue;
  post: Post;
  retry: Retry;
  diagnose: Diagnose;
  emit(name: string, value: unknown): void;
  /** The head of a batch, with a new id. */
  head(): Omit<BatchHead, 'sent'>;
  /** Another format than Klankbord's own. */
  format?: (json: string) => Body;
  contentType: string;
}

/** Refused events that are remembered for `status()`. */
const MAX_DEAD_LETTERS = 100;

export interface Delivery {
  /** Sends entries; false when the pass should end because the endpoint wants to be left alone. */
  deliver(entries: Entry[]): Promise<boolean>;
  /** Sends entries while the page is being left; nobody waits for it. */
  leave(entries: Entry[]): Promise<void>;
  /** True while an event is on its way: it must not go out a second time. */
  isFlying(key: string): boolean;
  /** Events that were refused for good, newest last, with the reasons. */
  deadLetters(): { id: string; code: string; detail: string; event: string }[];
}

type Result = { kind: Outcome; retryAfterMs: number; finalUrl: string; status: number };

export function createDelivery(parts: DeliveryParts): Delivery {
  const { queue, post, retry, diagnose, emit } = parts;
  const flying = new Set<string>();
  const dead: { id: string; code: string; detail: string; event: string }[] = [];

  const refuse = async (entries: { entry: Entry; code: string; detail: string }[]): Promise<void> => {
    if (!entries.length) return;
    const lost: Lost[] = entries.map(({ entry }) => ({ reason: 'refused', lane: laneOf(entry[0]), count: 1 }));
    await queue.drop(
      entries.map(({ entry }) => entry[0]),
      lost,
    );
    for (const { entry, code, detail } of entries) {
      const refused = { id: entry[0].slice(1), code, detail };
      dead.push({ ...refused, event: entry[1] });
      if (dead.length > MAX_DEAD_LETTERS) dead.shift();
      diagnose('event-refused', { ...refused, reason: code });
      emit('refused', refused);
    }
  };

  const settle = async (entries: Entry[], lost: Lost[], body: string): Promise<number> => {
    const receipt = readReceipt(body);
    const byId = new Map(entries.map((entry) => [entry[0].slice(1), entry]));
    const refused = (receipt?.refused ?? []).flatMap(({ id, code, detail }) => {
      const entry = byId.get(id);
      return entry ? [{ entry, code, detail }] : [];
    });
    const open = new Set([...refused.map(({ entry }) => entry[0].slice(1)), ...(receipt?.retry ?? [])]);
    const accepted = entries.filter(([key]) => !open.has(key.slice(1)));
    await queue.remove(accepted.map(([key]) => key));
    await refuse(refused);
    await queue.told(lost);
    const wait = receipt?.retry.length ? Math.max(receipt.retryAfterMs, backoffMs(1, randomShare())) : 0;
    retry.write({ failures: 0, pauses: 0, accepted: true, since: now(), waitMs: wait });
    emit('sent', { ids: accepted.map(([key]) => key.slice(1)) });
    return wait;
  };

  const attempt = async (entries: Entry[], exit = false): Promise<Result> => {
    for (const [key] of entries) flying.add(key);
    try {
      return await attemptOnce(entries, exit);
    } finally {
      for (const [key] of entries) flying.delete(key);
    }
  };
  const attemptOnce = async (entries: Entry[], exit: boolean): Promise<Result> => {
    const lost = exit ? [] : await queue.untold();
    const json = createBatch({ ...parts.head(), sent: isoTime(now()) }, entries, lost);
    const body = parts.format?.(json) ?? { text: json, contentType: parts.contentType };
    const answer = await post.send(body, exit);
    const kind = outcome(answer);
    const retryAfterMs = readRetryAfter(answer.retryAfter, now());
    const result = { kind, retryAfterMs, finalUrl: answer.finalUrl, status: answer.status };
    if (kind === 'accepted') {
      const wait = await settle(entries, lost, answer.body ?? '');
      return wait ? { ...result, kind: 'retry', retryAfterMs: -1 } : result;
    }
    if (kind === 'too-large' && entries.length > 1) retry.write({ maxBytes: Math.floor(byteLength(json) / 2) });
    return result;
  };

  const fail = ({ kind, retryAfterMs, finalUrl, status }: Result): void => {
    // A receipt that asked for patience has set the wait already.
    if (retryAfterMs < 0) return;
    const state = retry.read();
    if (kind === 'retry' || kind === 'portal') {
      const failures = state.failures + 1;
      retry.write({
        failures,
        since: now(),
        waitMs: backoffMs(failures, randomShare(), retryAfterMs),
        unreached: status === 0,
      });
      if (kind === 'portal') diagnose('endpoint-login-page', { endpoint: finalUrl });
      else if (failures === 1 && !status) diagnose('endpoint-unreachable', { endpoint: finalUrl });
    } else {
      const pauses = state.pauses + 1;
      retry.write({ pauses, since: now(), waitMs: Math.max(pauseMs(pauses), retryAfterMs) });
      const code =
        kind === 'redirected' ? 'endpoint-redirected' : kind === 'poison' ? 'endpoint-wrong' : 'endpoint-refuses';
      if (pauses === 1) diagnose(code, { endpoint: finalUrl, status });
    }
  };

  /** True when a single event was refused for good; anything else is told by `fail`. */
  const refuseAlone = async (entry: Entry, { kind, status }: Result): Promise<void> =>
    refuse([
      {
        entry,
        code: kind,
        detail: `the endpoint answered ${status} to this event alone`,
      },
    ]);

  /** At an endpoint that never accepted anything, a refusal says more about the address than about the events. */
  const isWrongEndpoint = async (entries: Entry[]): Promise<boolean | Result> => {
    const ends = entries.length > 1 ? [entries[0]!, entries.at(-1)!] : [];
    for (const end of ends) {
      const result = await attempt([end]);
      if (result.kind === 'accepted') return false;
      if (result.kind !== 'poison') return result;
    }
    return true;
  };

  /** Narrows down to the one event that spoils a batch: one request a level, the others go together at the end. */
  const isolate = async (suspects: Entry[]): Promise<boolean> => {
    let rest: Entry[] = [];
    let last: Result | undefined;
    let tried: Entry[] = suspects;
    while (suspects.length > 1) {
      tried = suspects.slice(0, Math.ceil(suspects.length / 2));
      const others = suspects.slice(tried.length);
      last = await attempt(tried);
      if (last.kind === 'accepted') suspects = others;
      else if (last.kind === 'poison' || last.kind === 'too-large') {
        suspects = tried;
        rest = [...others, ...rest];
      } else {
        fail(last);
        return false;
      }
    }
    const [poison] = suspects;
    if (poison) {
      // Found by exclusion it has not been tried alone yet, and one try is what it is due.
      const alone = tried.length === 1 && tried[0] === poison && last ? last : await attempt([poison]);
      if (alone.kind === 'poison' || alone.kind === 'too-large') await refuseAlone(poison, alone);
      else if (alone.kind !== 'accepted') {
        fail(alone);
        return false;
      }
    }
    return rest.length ? deliver(rest) : true;
  };

  const deliver = async (entries: Entry[]): Promise<boolean> => {
    const result = await attempt(entries);
    if (result.kind === 'accepted') return true;
    if (result.kind === 'too-large') {
      if (entries.length === 1) {
        await refuseAlone(entries[0]!, result);
        return true;
      }
      const half = Math.ceil(entries.length / 2);
      return (await deliver(entries.slice(0, half))) && deliver(entries.slice(half));
    }
    if (result.kind === 'poison') {
      const wrong = retry.read().accepted ? false : await isWrongEndpoint(entries);
      if (wrong === false) return isolate(entries);
      fail(wrong === true ? result : wrong);
      return false;
    }
    fail(result);
    return false;
  };

  return {
    deliver,
    async leave(entries) {
      const result = await attempt(entries, true);
      if (result.kind === 'retry') fail(result);
    },
    isFlying: (key) => flying.has(key),
    deadLetters: () => [...dead],
  };
}
