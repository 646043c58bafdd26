// GET /api/me: who is logged in, and which sites there are to read.

import type { Handler } from 'hono';
import type { Parts } from '../app';
import type { ApiEnv } from '../guards/apiGuard';

export const getMe =
  ({ store }: Parts): Handler<ApiEnv> =>
  async (c) =>
    c.json({ account: { name: c.get('signedIn').name }, sites: await store.listSites() });
