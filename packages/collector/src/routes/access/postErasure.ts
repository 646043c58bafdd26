// POST /api/sites/:site/erasures: an owner erases a visitor, or everything of a known person.

import type { Handler } from 'hono';
import { z } from 'zod';
import type { Parts } from '../../app';
import type { ApiEnv } from '../../guards/apiGuard';
import { answerDenial } from '../answerDenial';
import { readJson } from '../readJson';

const wish = z.union(
  [z.strictObject({ visitor: z.string().min(1).max(64) }), z.strictObject({ user: z.string().min(1).max(256) })],
  'must be {"visitor": "v_…"} or {"user": "…"}',
);

export const postErasure =
  ({ store, now }: Parts): Handler<ApiEnv> =>
  async (c) => {
    const body = await readJson(c, wish);
    if (!body.ok) return answerDenial(c, body);
    const site = c.req.param('site') ?? '';
    const erased = 'user' in body.value ? await store.eraseUser(site, body.value.user, now()) : 1;
    if ('visitor' in body.value) await store.eraseVisitor(site, body.value.visitor, now());
    // Whom it was about is not kept: the log must not remember who was to be forgotten.
    c.set('done', { action: 'visitor.erased', detail: String(erased) });
    return c.json({ erased: erased });
  };
