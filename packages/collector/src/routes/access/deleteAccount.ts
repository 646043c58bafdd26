// DELETE /api/sites/:site/accounts/:id: takes somebody's role here away.

import type { Handler } from 'hono';
import { z } from 'zod';
import type { Parts } from '../../app';
import { describeRoute } from '../../describe/describeRoute';
import type { ApiEnv } from '../../guards/apiGuard';
import { answerDenial } from '../answerDenial';
import { findMember } from './findMember';

export const deleteAccount = ({ store }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'deleteAccount',
      chapter: 'Access',
      summary: 'Takes a role away; an account without any is deleted.',
      answer: z.object({ removed: z.boolean() }),
      refusals: [422],
    },
    async (c) => {
      const found = await findMember(store, c);
      if (!found.ok) return answerDenial(c, found);
      await store.takeRole(found.member.id, c.req.param('site') ?? '');
      c.set('done', { action: 'account.removed', detail: found.member.name });
      return c.json({ removed: true });
    },
  );
