// PUT /api/sites/:site/accounts/:id: gives somebody another role here.

import type { Handler } from 'hono';
import { z } from 'zod';
import type { Parts } from '../../app';
import type { ApiEnv } from '../../guards/apiGuard';
import { roles } from '../../store/accessStore';
import { answerDenial } from '../answerDenial';
import { readJson } from '../readJson';
import { findMember } from './findMember';

const wish = z.strictObject({ role: z.enum(roles) });

export const putAccount =
  ({ store }: Parts): Handler<ApiEnv> =>
  async (c) => {
    const body = await readJson(c, wish);
    if (!body.ok) return answerDenial(c, body);
    const found = await findMember(store, c);
    if (!found.ok) return answerDenial(c, found);
    const { id, name } = found.member;
    await store.giveRole(id, c.req.param('site') ?? '', body.value.role);
    c.set('done', { action: 'account.changed', detail: `${name}: ${body.value.role}` });
    return c.json({ account: { id, name, role: body.value.role } });
  };
