// POST /api/sites/:site/tokens: makes a token for a program and shows it, once.

import type { Handler } from 'hono';
import { z } from 'zod';
import type { Parts } from '../../app';
import { describeRoute } from '../../describe/describeRoute';
import type { ApiEnv } from '../../guards/apiGuard';

/** `metrics` tells of the whole machine, not of one site: such a token is made at the command line. */
const siteScopes = ['read', 'write', 'post'] as const;

const wish = z.strictObject({
  name: z.string().trim().min(1).max(128),
  scopes: z.array(z.enum(siteScopes)).min(1, 'must name at least one of read, write and post'),
});

export const postToken = ({ tokens }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'postToken',
      chapter: 'Access',
      summary: 'Makes a token for a program and shows it, once.',
      body: wish,
      example: '{"name": "Reports", "scopes": ["read"]}',
      answer: z.object({ id: z.number(), token: z.string() }),
    },
    async (c, { body }) => {
      const { name, scopes } = body;
      const madeBy = c.get('signedIn').name;
      const made = await tokens.make({ site: c.req.param('site') ?? '', name, scopes: [...new Set(scopes)], madeBy });
      c.set('done', { action: 'token.made', detail: `${name}: ${scopes.join(', ')}` });
      return c.json(made);
    },
  );
