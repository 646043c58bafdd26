// /api/sites/:site/webhooks: where messages go, what came of them, a test by the real path, and sending again.

import { randomUUID } from 'node:crypto';
import type { Handler } from 'hono';
import { z } from 'zod';
import type { Parts } from '../../app';
import { describeRoute } from '../../describe/describeRoute';
import { listShape, timeShape } from '../../describe/shapes';
import type { ApiEnv } from '../../guards/apiGuard';
import { addressFault } from '../../loop/webhooks/checkAddress';
import { newSecret } from '../../loop/webhooks/createDeliverer';
import { payloadText } from '../../loop/webhooks/payloadText';
import { timeText } from '../../reading/timeText';
import { deny } from '../../receive/denial';
import type { Delivery, DeliveryAttempt, Webhook } from '../../store/loopStore';
import { answerDenial } from '../answerDenial';
import { missing } from './missing';
import { changedShape } from './shapes';

const chapter = 'Webhooks';
const LOG_LENGTH = 50;

const name = z.string().trim().min(1).max(128);
const url = z.string().min(1).max(2000);

const webhookShape = z
  .object({
    id: z.string(),
    name: z.string(),
    url: z.string(),
    digest: z.boolean().meta({ description: 'Gets the digest of each day.' }),
    off: z.string().optional().meta({ description: 'Why it is switched off: `hand`, or `gone` after 410.' }),
    made: timeShape,
  })
  .meta({ id: 'Webhook' });

const deliveryShape = z
  .object({
    id: z.string().meta({ description: 'The webhook-id of the message.' }),
    type: z.string(),
    state: z.enum(['waiting', 'delivered', 'failed']),
    made: timeShape,
    next: timeShape.optional(),
    body: z.string(),
    log: z.array(z.object({ time: timeShape, tookMs: z.number(), status: z.number().optional(), detail: z.string() })),
  })
  .meta({ id: 'Delivery' });

/** The secret is shown when it is made, and never again. */
const webhookItem = ({
  madeMs,
  secret: _,
  site: __,
  isDeleted: ___,
  ...rest
}: Webhook): z.infer<typeof webhookShape> => ({
  ...rest,
  made: timeText(madeMs),
});

const deliveryItem = ({
  id,
  type,
  state,
  madeMs,
  nextMs,
  body,
  log,
}: Delivery & { log: DeliveryAttempt[] }): z.infer<typeof deliveryShape> => ({
  id,
  type,
  state,
  made: timeText(madeMs),
  ...(nextMs !== undefined && { next: timeText(nextMs) }),
  body,
  log: log.map(({ atMs, ...attempt }) => ({ ...attempt, time: timeText(atMs) })),
});

const badAddress = (fault: string) => deny(400, 'bad-address', `The address of the webhook ${fault}.`);

export const listWebhooks = ({ store }: Parts): Handler<ApiEnv> =>
  describeRoute(
    { id: 'listWebhooks', chapter, summary: 'The webhooks of a site.', answer: listShape(webhookShape) },
    async (c) => c.json({ items: (await store.listWebhooks(c.req.param('site') ?? '')).map(webhookItem) }),
  );

export const postWebhook = ({ store, now, mayBePrivate }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'postWebhook',
      chapter,
      summary: 'Adds a webhook, and gives its secret, once.',
      detail: 'Messages are signed by the Standard Webhooks specification 1.0.0 (`v1`, HMAC-SHA256).',
      body: z.strictObject({ name, url, digest: z.boolean().optional() }),
      example: '{"name": "…", "url": "https://…"}',
      answer: z.object({ webhook: webhookShape, secret: z.string() }),
    },
    async (c, { body }) => {
      const fault = addressFault(body.url, mayBePrivate);
      if (fault) return answerDenial(c, badAddress(fault));
      const webhook = {
        id: `wh_${randomUUID()}`,
        site: c.req.param('site') ?? '',
        name: body.name,
        url: body.url,
        digest: body.digest ?? false,
        secret: newSecret(),
        madeMs: now(),
      };
      await store.addWebhook(webhook);
      return c.json({ webhook: webhookItem({ ...webhook, isDeleted: false }), secret: webhook.secret });
    },
  );

export const patchWebhook = ({ store, now, mayBePrivate }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'patchWebhook',
      chapter,
      summary: 'Changes a webhook, switches it off or on, or brings back one that was taken away.',
      body: z.strictObject({
        name: name.optional(),
        url: url.optional(),
        digest: z.boolean().optional(),
        on: z.boolean().optional(),
        deleted: z.literal(false).optional(),
      }),
      example: '{"on": false}',
      answer: changedShape,
    },
    async (c, { body }) => {
      const { site = '', id = '' } = c.req.param();
      const { on, deleted, ...rest } = body;
      const fault = body.url === undefined ? undefined : addressFault(body.url, mayBePrivate);
      if (fault) return answerDenial(c, badAddress(fault));
      const change = {
        ...(rest as { name?: string; url?: string; digest?: boolean }),
        ...(on !== undefined && { off: on ? null : 'hand' }),
        ...(deleted === false && { isDeleted: false }),
      };
      return (await store.changeWebhook(site, id, change, now()))
        ? c.json({ changed: true })
        : missing(c, 'webhook', id);
    },
  );

export const deleteWebhook = ({ store, now }: Parts): Handler<ApiEnv> =>
  describeRoute(
    { id: 'deleteWebhook', chapter, summary: 'Takes a webhook away; it can be brought back.', answer: changedShape },
    async (c) => {
      const { site = '', id = '' } = c.req.param();
      const done = await store.changeWebhook(site, id, { isDeleted: true }, now());
      return done ? c.json({ changed: true }) : missing(c, 'webhook', id);
    },
  );

/** A test is a message like any other: kept, signed, sent and logged by the same code. */
export const postWebhookTest = ({ store, now, loop }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'postWebhookTest',
      chapter,
      summary: 'Sends a test message by the path that all messages take.',
      answer: z.object({ id: z.string() }),
    },
    async (c) => {
      const { site = '', id = '' } = c.req.param();
      const webhook = await store.getWebhook(id);
      if (webhook?.site !== site || webhook.isDeleted) return missing(c, 'webhook', id);
      const message = `msg_${randomUUID()}`;
      const body = payloadText('test.sent', now(), { site, webhook: { id, name: webhook.name } });
      await store.addDeliveries(site, [{ id: message, webhook: id, type: 'test.sent', body, madeMs: now() }]);
      loop.wake();
      return c.json({ id: message });
    },
  );

export const listDeliveries = ({ store }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'listDeliveries',
      chapter,
      summary: 'The newest messages of a webhook, each with its attempts.',
      answer: listShape(deliveryShape),
    },
    async (c) => {
      const { site = '', id = '' } = c.req.param();
      return c.json({ items: (await store.listDeliveries(site, id, LOG_LENGTH)).map(deliveryItem) });
    },
  );

/** Sent again with the same body and a new id: a receiver that knew the old one takes it all the same. */
export const postReplay = ({ store, now, loop }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'postReplay',
      chapter,
      summary: 'Sends a message once more, with the same body and an id of its own.',
      answer: z.object({ id: z.string() }),
    },
    async (c) => {
      const { site = '', id = '' } = c.req.param();
      const found = await store.getDelivery(site, id);
      if (!found) return missing(c, 'delivery', id);
      const { webhook, visitor, type, body } = found;
      const message = `msg_${randomUUID()}`;
      await store.addDeliveries(site, [{ id: message, webhook, visitor, type, body, madeMs: now() }]);
      loop.wake();
      return c.json({ id: message });
    },
  );
