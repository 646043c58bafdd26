// POST /api/sites/:site/erasures: an owner erases a visitor, or everything of a known person.

import type { Handler } from 'hono';
import { z } from 'zod';
import type { Parts } from '../../app';
import { describeRoute } from '../../describe/describeRoute';
import type { ApiEnv } from '../../guards/apiGuard';

const wish = z.union(
  [z.strictObject({ visitor: z.string().min(1).max(64) }), z.strictObject({ user: z.string().min(1).max(256) })],
  'must be {"visitor": "v_…"} or {"user": "…"}',
);

export const postErasure = ({ store, now }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'postErasure',
      chapter: 'Access',
      summary: 'Erases a visitor or a known person, and keeps late events away.',
      body: wish,
      example: '{"visitor": "v_…"}',
      answer: z.object({ erased: z.number() }),
    },
    async (c, { body }) => {
      const site = c.req.param('site') ?? '';
      const erased = 'user' in body ? await store.eraseUser(site, body.user, now()) : 1;
      if ('visitor' in body) await store.eraseVisitor(site, body.visitor, now());
      // Whom it was about is not kept: the log must not remember who was to be forgotten.
      c.set('done', { action: 'visitor.erased', detail: String(erased) });
      return c.json({ erased });
    },
  );
