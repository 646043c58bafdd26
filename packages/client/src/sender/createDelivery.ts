// One batch on its way: post it, act on the answer, find the one event that an endpoint will not take.

import { type Lost, readReceipt, type Receipt } from '@klankbord/protocol/wire';
import type { Diagnose } from '../diagnostics/codes';
import { byteLength } from '../lib/byteLength';
import { now } from '../lib/clock';
import { randomShare } from '../lib/random';
import type { Queue } from '../queue/createQueue';
import { type Entry, keysOf, type Letter } from '../queue/queueStore';
import { backoffMs, clampWaitMs, pauseMs, readRetryAfter } from './backoff';
import { type Outcome, outcome } from './outcome';
import type { Body, Post, Posted } from './post';
import type { Retry } from './retryState';

export interface DeliveryParts {
  queue: Queue;
  post: Post;
  retry: Retry;
  diagnose: Diagnose;
  emit(name: string, value: unknown): void;
  /** Whether a lane may be sent now. */
  allowed(letter: Letter): boolean;
  /** The body of a batch, with a new id. */
  pack(entries: Entry[], lost: Lost[]): Body;
}

export interface Delivery {
  /** Sends entries; false when the pass should end because the endpoint wants to be left alone. */
  deliver(entries: Entry[]): Promise<boolean>;
  /** Sends entries while the page is being left; nobody waits for it. */
  leave(entries: Entry[]): Promise<void>;
  /** True while an event is on its way: it must not go out a second time. */
  isFlying(entry: Entry): boolean;
}

/** What came of one request; `wait`: the endpoint took it, but asked for patience with the rest. */
type Result = Posted & { kind: Outcome | 'wait' };

const NO_LOSSES = { keys: [] as string[], lost: [] as Lost[] };
const NO_RECEIPT: Pick<Receipt, 'refused' | 'retry' | 'retryAfterMs'> = { refused: [], retry: [], retryAfterMs: 0 };
const idOf = ([key]: Entry): string => key.slice(1);
const PAUSES: Partial<Record<Result['kind'], 'endpoint-redirected' | 'endpoint-wrong'>> = {
  redirected: 'endpoint-redirected',
  poison: 'endpoint-wrong',
};

export function createDelivery({ queue, post, retry, diagnose, emit, allowed, pack }: DeliveryParts): Delivery {
  const flying = new Set<string>();

  const refuse = async (entry: Entry, code: string, detail: string): Promise<void> => {
    await queue.drop([entry], 'refused');
    const id = idOf(entry);
    diagnose('event-refused', { id, reason: code, detail });
    emit('refused', { id, code, detail, event: JSON.parse(entry[1]) });
  };

  /** Acts on a receipt event by event; without one, everything is accepted. Gives the milliseconds to wait. */
  const settle = async (entries: Entry[], losses: typeof NO_LOSSES, body = ''): Promise<number> => {
    const receipt = readReceipt(body) ?? NO_RECEIPT;
    const open = new Set([...receipt.refused.map(({ id }) => id), ...receipt.retry]);
    const accepted = entries.filter((entry) => !open.has(idOf(entry)));
    await queue.remove([...keysOf(accepted), ...losses.keys]);
    queue.told(losses.lost);
    for (const { id, code, detail } of receipt.refused) {
      const entry = entries.find((one) => idOf(one) === id);
      if (entry) await refuse(entry, code, detail);
    }
    emit('sent', { ids: accepted.map(idOf) });
    return receipt.retry.length ? backoffMs(1, randomShare(), clampWaitMs(receipt.retryAfterMs)) : 0;
  };

  const attempt = async (asked: Entry[], exit?: boolean): Promise<Result> => {
    for (const key of keysOf(asked)) flying.add(key);
    try {
      const losses = exit ? NO_LOSSES : await queue.untold();
      // At the last moment: consent may have been withdrawn while this pass was under way.
      const entries = asked.filter(([key]) => allowed(key[0] as Letter));
      if (!entries.length) return { kind: 'wait', status: 0, url: '' };
      const body = pack(entries, losses.lost);
      const answer = await post.send(body, exit);
      const kind = outcome(answer);
      if (kind === 'accepted') {
        const waitMs = await settle(entries, losses, answer.body);
        retry.write({ failures: 0, pauses: 0, accepted: true, waitMs });
        return { ...answer, kind: waitMs ? 'wait' : kind };
      }
      if (kind === 'too-large') retry.write({ maxBytes: byteLength(body.body) >> 1 });
      return { ...answer, kind };
    } finally {
      for (const key of keysOf(asked)) flying.delete(key);
    }
  };

  /** The endpoint wants to be left alone: how long, and what to tell. Ends the pass. */
  const fail = ({ kind, retryAfter, url: endpoint, status }: Result): false => {
    const asked = readRetryAfter(retryAfter, now());
    const { failures, pauses } = retry.read();
    if (kind === 'retry' || kind === 'portal') {
      retry.write({
        failures: failures + 1,
        waitMs: backoffMs(failures + 1, randomShare(), asked),
        unreached: !status,
      });
      if (kind === 'portal') diagnose('endpoint-login-page', { endpoint });
      else if (!failures && !status) diagnose('endpoint-unreachable', { endpoint });
    } else if (kind !== 'wait') {
      retry.write({ pauses: pauses + 1, waitMs: Math.max(pauseMs(pauses + 1), asked) });
      if (!pauses) diagnose(PAUSES[kind] ?? 'endpoint-refuses', { endpoint, status });
    }
    return false;
  };

  const isRefusal = ({ kind }: Result): boolean => kind === 'poison' || kind === 'too-large';

  /** Narrows down to the one event that spoils a batch: one request a level, the others go together at the end. */
  const isolate = async (suspects: Entry[], result: Result): Promise<boolean> => {
    let rest: Entry[] = [];
    while (suspects.length > 1) {
      const half = suspects.slice(0, (suspects.length + 1) >> 1);
      const others = suspects.slice(half.length);
      result = await attempt(half);
      if (isRefusal(result)) {
        suspects = half;
        rest = [...others, ...rest];
      } else if (result.kind === 'accepted') suspects = others;
      else return fail(result);
    }
    // Found by exclusion it has not been tried alone yet, and one try is what it is due.
    if (result.kind === 'accepted') result = await attempt(suspects);
    if (isRefusal(result)) await refuse(suspects[0]!, result.kind, String(result.status));
    else if (result.kind !== 'accepted') return fail(result);
    return rest.length ? deliver(rest) : true;
  };

  const deliver = async (entries: Entry[]): Promise<boolean> => {
    let result = await attempt(entries);
    if (result.kind === 'accepted') return true;
    // Smaller ones fit the limit that was learned: the next batch is one.
    if (result.kind === 'too-large' && entries.length > 1) return true;
    // At an endpoint that never accepted anything, a refusal says more about the address than about the events.
    if (result.kind === 'poison' && !retry.read().accepted) {
      for (const end of entries.length > 1 ? [entries[0]!, entries.at(-1)!] : []) {
        result = await attempt([end]);
        if (result.kind !== 'poison') break;
      }
      return result.kind === 'accepted' || fail(result);
    }
    return isRefusal(result) ? isolate(entries, result) : fail(result);
  };

  return {
    deliver,
    async leave(entries) {
      const result = await attempt(entries, true);
      if (result.kind === 'retry') fail(result);
    },
    isFlying: ([key]) => flying.has(key),
  };
}
