// GET /api/me: who is logged in, and which sites there are to read.

import type { Handler } from 'hono';
import { roleAt } from '../accounts/signedIn';
import type { Parts } from '../app';
import type { ApiEnv } from '../guards/apiGuard';

/** `role` of a site is what the asker may do there; sites without one are not told. */
export const getMe =
  ({ store }: Parts): Handler<ApiEnv> =>
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
  };
