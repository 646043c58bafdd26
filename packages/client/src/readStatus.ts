// What is kept, lost and going on, as `status()` tells it.

import type { Status } from './client';
import type { Consent } from './consent';
import type { Identity } from './identity';
import { isoTime, now } from './lib/clock';
import type { Queue } from './queue/createQueue';
import type { Sender } from './sender/createSender';
import type { Retry } from './sender/retryState';

export interface StatusParts {
  queue: Queue;
  retry: Retry;
  sender: Sender;
  consent: Consent;
  identity: Identity;
}

export async function readStatus({ queue, retry, sender, consent, identity }: StatusParts): Promise<Status> {
  const entries = [...(await queue.peek('f')), ...(await queue.peek('b'))];
  const dropped = await queue.dropped();
  const leftMs = retry.leftMs();
  return {
    durable: queue.durable(),
    queued: entries.length,
    queuedBytes: entries.reduce((sum, [, json]) => sum + json.length, 0),
    refused: dropped.reduce((sum, { reason, count }) => sum + (reason === 'refused' ? count : 0), 0),
    dropped,
    sending: sender.sending(),
    pausedUntil: leftMs ? isoTime(now() + leftMs) : null,
    consent: consent.state(),
    visitor: identity.visitor(),
    session: identity.session().id,
  };
}
