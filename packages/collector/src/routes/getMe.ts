// GET /api/me: who is logged in, and which sites there are to read.

import type { Handler } from 'hono';
import { z } from 'zod';
import type { Parts } from '../app';
import { describeRoute } from '../describe/describeRoute';
import { siteShape } from '../describe/shapes';
import type { ApiEnv } from '../guards/apiGuard';

const answer = z.object({
  account: z.object({ name: z.string() }),
  sites: z.array(siteShape.extend({ responses: z.number(), events: z.number() }).meta({ id: 'CountedSite' })),
});

export const getMe = ({ store }: Parts): Handler<ApiEnv> =>
  describeRoute(
    { id: 'getMe', chapter: 'Account', summary: 'Who is logged in, and which sites there are.', answer },
    async (c) => c.json({ account: { name: c.get('signedIn').name }, sites: await store.listSites() }),
  );
