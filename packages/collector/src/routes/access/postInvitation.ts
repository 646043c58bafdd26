// POST /api/sites/:site/accounts/:id/invitation: a new link that signs somebody in once.

import type { Handler } from 'hono';
import { z } from 'zod';
import { coversAll } from '../../accounts/signedIn';
import type { Parts } from '../../app';
import { describeRoute } from '../../describe/describeRoute';
import type { ApiEnv } from '../../guards/apiGuard';
import { deny } from '../../receive/denial';
import { answerDenial } from '../answerDenial';
import { originOf } from '../originOf';
import { findMember } from './findMember';

export const postInvitation = (parts: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'postInvitation',
      chapter: 'Access',
      summary: 'Makes a new link that signs somebody in once.',
      answer: z.object({ signIn: z.string() }),
      refusals: [422],
    },
    async (c) => {
      const { store, links } = parts;
      const found = await findMember(store, c);
      if (!found.ok) return answerDenial(c, found);
      const { id, name } = found.member;
      // Whoever holds the link may do all that this account may, at other sites too.
      if (!coversAll(c.get('signedIn'), await store.listGrants(id))) {
        const message = `${name} also has a role at a site that you do not own. Ask an owner of that site.`;
        return answerDenial(c, deny(403, 'no-role', message));
      }
      c.set('done', { action: 'account.invited', detail: name });
      return c.json({ signIn: await links.make(originOf(c, parts), id) });
    },
  );
