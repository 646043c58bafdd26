// How often the public routes may be asked, by address and by visitor.

import type { Context, MiddlewareHandler } from 'hono';
import type { Batch } from '@klankbord/protocol/wire';
import { isObject } from '@klankbord/protocol/wire';
import { type Denial, deny } from '../receive/denial';
import { answerDenial } from '../routes/answerDenial';
import { addressOf } from './addressOf';
import { createRateLimit } from './createRateLimit';

/**
 * Our choice. Behind one address may be a whole office, or a proxy that was not named: 300 requests a second are some
 * thousand busy browsers. One visitor who comes back after a week offline sends 5,200 events at once (R5); 60,000 are a
 * browser that runs in circles.
 */
const ADDRESS = { perSecond: 300, atOnce: 3000 };
const VISITOR = { perSecond: 1000, atOnce: 60_000 };

export interface PublicLimits {
  /** For requests that post, before anything of them is read. */
  guard: MiddlewareHandler;
  /** A refusal of a batch whose visitor has sent too much, before anything of it is stored. */
  visitors(batch: Batch): (Denial & { waitMs: number }) | undefined;
}

/** Seconds for `Retry-After`. */
export const secondsOf = (waitMs: number): string => String(Math.max(1, Math.ceil(waitMs / 1000)));

const tooOften = (who: string): Denial =>
  deny(429, 'too-often', `Too many requests from ${who}. Wait as long as Retry-After says, then send it again.`);

/** Events of a batch by visitor. */
function countVisitors({ events }: Batch): Map<string, number> {
  const counts = new Map<string, number>();
  for (const event of events) {
    const visitor = isObject(event) && typeof event.visitor === 'string' ? event.visitor.slice(0, 64) : '';
    if (visitor) counts.set(visitor, (counts.get(visitor) ?? 0) + 1);
  }
  return counts;
}

export function createPublicLimits({
  now,
  trustProxy = false,
}: {
  now: () => number;
  trustProxy?: boolean | undefined;
}): PublicLimits {
  const addresses = createRateLimit({ ...ADDRESS, now });
  const visitors = createRateLimit({ ...VISITOR, now });
  const refuse = (c: Context, waitMs: number): Response =>
    answerDenial(c, tooOften('this address'), { 'retry-after': secondsOf(waitMs) });
  return {
    guard: async (c, next) => {
      const address = c.req.method === 'POST' ? addressOf(c, trustProxy) : undefined;
      const waitMs = address === undefined ? 0 : addresses.take(address);
      return waitMs ? refuse(c, waitMs) : next();
    },
    visitors(batch) {
      for (const [visitor, events] of countVisitors(batch)) {
        const waitMs = visitors.take(`${batch.site} ${visitor}`, events);
        if (waitMs) return { ...tooOften('this visitor'), waitMs };
      }
      return undefined;
    },
  };
}
