// Sends what is due, notes what came of it, and knows when to look again; all that waits is in the store.

import { randomBytes, randomInt } from 'node:crypto';
import { Webhook as Signer } from 'standardwebhooks';
import type { Log } from '../../log';
import type { Delivery, LoopStore, Webhook } from '../../store/loopStore';
import { checkAddress, type Resolve } from './checkAddress';
import type { Posted, PostMessage } from './postMessage';
import { waitAfter } from './retrySchedule';

type DeliveryStore = Pick<
  LoopStore,
  'getWebhook' | 'listDueDeliveries' | 'getNextDue' | 'noteAttempt' | 'changeWebhook'
>;

export interface DelivererParts {
  store: DeliveryStore;
  post: PostMessage;
  resolve: Resolve;
  /** Private addresses are allowed: for receivers in the same network. */
  mayBePrivate: boolean;
  log: Log;
  now: () => number;
}

export interface Deliverer {
  /** Sends everything that is due. */
  sendDue(): Promise<void>;
}

const AT_ONCE = 20;

/** 32 random bytes, serialised as the specification says. */
export const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

/** The three headers of the specification; the timestamp is that of the attempt. */
export const signedHeaders = (secret: string, id: string, atMs: number, body: string): Record<string, string> => {
  const at = new Date(Math.floor(atMs / 1000) * 1000);
  return {
    'content-type': 'application/json',
    'user-agent': 'Klankbord-Webhooks',
    'webhook-id': id,
    'webhook-timestamp': String(at.getTime() / 1000),
    'webhook-signature': new Signer(secret).sign(id, at, body),
  };
};

export function createDeliverer({ store, post, resolve, mayBePrivate, log, now }: DelivererParts): Deliverer {
  const attempt = async ({ id, body }: Delivery, { url, secret }: Webhook): Promise<Posted> => {
    const to = await checkAddress(url, mayBePrivate, resolve);
    if (!to.ok) return { detail: to.reason };
    return post(to, signedHeaders(secret, id, now(), body), body);
  };
  const send = async (delivery: Delivery): Promise<void> => {
    const webhook = await store.getWebhook(delivery.webhook);
    const begun = now();
    if (!webhook || webhook.isDeleted || webhook.off !== undefined) {
      const attempted = { atMs: begun, tookMs: 0, detail: 'the webhook is switched off' };
      return store.noteAttempt(delivery.id, attempted, 'failed');
    }
    const { status, detail, retryAfterMs } = await attempt(delivery, webhook);
    const atMs = now();
    const isTaken = status !== undefined && status >= 200 && status < 300;
    const wait =
      isTaken || status === 410 ? undefined : waitAfter(delivery.attempts + 1, randomInt(1000) / 1000, retryAfterMs);
    const attempted = { atMs, tookMs: atMs - begun, detail, ...(status !== undefined && { status }) };
    const state = isTaken ? 'delivered' : wait === undefined ? 'failed' : 'waiting';
    await store.noteAttempt(delivery.id, attempted, state, wait === undefined ? undefined : Math.round(atMs + wait));
    // 410 Gone: the receiver wants no more.
    if (status === 410) await store.changeWebhook(webhook.site, webhook.id, { off: 'gone' }, atMs);
    if (!isTaken)
      log('warn', 'webhook not delivered', { webhook: webhook.id, status, attempts: delivery.attempts + 1 });
  };
  return {
    async sendDue() {
      for (;;) {
        const due = await store.listDueDeliveries(now(), AT_ONCE);
        await Promise.all(due.map(send));
        if (due.length < AT_ONCE) return;
      }
    },
  };
}
