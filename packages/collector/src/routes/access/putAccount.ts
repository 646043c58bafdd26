// PUT /api/sites/:site/accounts/:id: gives somebody another role here.

import type { Handler } from 'hono';
import { z } from 'zod';
import type { Parts } from '../../app';
import { describeRoute } from '../../describe/describeRoute';
import type { ApiEnv } from '../../guards/apiGuard';
import { roles } from '../../store/accessStore';
import { answerDenial } from '../answerDenial';
import { findMember } from './findMember';

const wish = z.strictObject({ role: z.enum(roles) });

export const putAccount = ({ store }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'putAccount',
      chapter: 'Access',
      summary: 'Gives somebody another role here; an unused sign-in link of theirs works no more.',
      body: wish,
      example: '{"role": "reader"}',
      answer: z.object({ account: z.object({ id: z.number(), name: z.string(), role: z.enum(roles) }) }),
      refusals: [422],
    },
    async (c, { body }) => {
      const found = await findMember(store, c);
      if (!found.ok) return answerDenial(c, found);
      const { id, name } = found.member;
      await store.giveRole(id, { site: c.req.param('site') ?? '', role: body.role });
      c.set('done', { action: 'account.changed', detail: `${name}: ${body.role}` });
      return c.json({ account: { id, name, role: body.role } });
    },
  );
