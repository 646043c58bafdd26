// GET /api/me: who is logged in, and which sites there are to read.

import type { Handler } from 'hono';
import { z } from 'zod';
import { roleAt } from '../accounts/signedIn';
import type { Parts } from '../app';
import { describeRoute } from '../describe/describeRoute';
import { siteShape } from '../describe/shapes';
import type { ApiEnv } from '../guards/apiGuard';
import { roles } from '../store/accessStore';

const answer = z.object({
  account: z.object({ name: z.string() }),
  sites: z.array(
    siteShape
      .extend({
        responses: z.number(),
        role: z.enum(roles).meta({ description: 'What the asker may do there.' }),
      })
      .meta({ id: 'CountedSite' }),
  ),
});

/** Sites at which the asker has no role are not told. */
export const getMe = ({ store }: Parts): Handler<ApiEnv> =>
  describeRoute(
    { id: 'getMe', chapter: 'Account', summary: 'Who is logged in, and which sites there are.', answer },
    async (c) => {
      const signedIn = c.get('signedIn');
      const sites = await store.listSites();
      return c.json({
        account: { name: signedIn.name },
        sites: sites.flatMap((site) => {
          const role = roleAt(signedIn, site.id);
          return role ? [{ ...site, role }] : [];
        }),
      });
    },
  );
