// DELETE /api/sites/:site/accounts/:id: takes somebody's role here away.

import type { Handler } from 'hono';
import type { Parts } from '../../app';
import type { ApiEnv } from '../../guards/apiGuard';
import { answerDenial } from '../answerDenial';
import { findMember } from './findMember';

export const deleteAccount =
  ({ store }: Parts): Handler<ApiEnv> =>
  async (c) => {
    const found = await findMember(store, c);
    if (!found.ok) return answerDenial(c, found);
    await store.takeRole(found.member.id, c.req.param('site') ?? '');
    c.set('done', { action: 'account.removed', detail: found.member.name });
    return c.json({ removed: true });
  };
