// DELETE /api/sites/:site/tokens/:id: a token stops working at once.

import type { Handler } from 'hono';
import { z } from 'zod';
import type { Parts } from '../../app';
import { describeRoute } from '../../describe/describeRoute';
import type { ApiEnv } from '../../guards/apiGuard';
import { deny } from '../../receive/denial';
import { answerDenial } from '../answerDenial';

export const deleteToken = ({ store }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'deleteToken',
      chapter: 'Access',
      summary: 'Revokes a token: it stops working at once.',
      answer: z.object({ revoked: z.boolean() }),
    },
    async (c) => {
      const { site = '', id = '' } = c.req.param();
      const known = (await store.listTokens(site)).find((token) => String(token.id) === id && token.site === site);
      if (!known) {
        const message =
          'There is no such token of this site. One for every site is revoked with: klankbord token revoke';
        return answerDenial(c, deny(404, 'unknown-token', message));
      }
      await store.revokeToken(known.id);
      c.set('done', { action: 'token.revoked', detail: known.name });
      return c.json({ revoked: true });
    },
  );
