// POST /api/logout: ends the session here, not only the cookie there.

import type { Handler } from 'hono';
import { z } from 'zod';
import type { Parts } from '../app';
import { describeRoute } from '../describe/describeRoute';
import type { ApiEnv } from '../guards/apiGuard';
import { clearSessionCookie, readSessionCookie } from '../guards/sessionCookie';

export const postLogout = ({ sessions, secure }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'logOut',
      chapter: 'Account',
      summary: 'Ends the session.',
      answer: z.object({ loggedOut: z.literal(true) }),
    },
    async (c) => {
      await sessions.end(readSessionCookie(c, secure) ?? '');
      clearSessionCookie(c, secure);
      return c.json({ loggedOut: true });
    },
  );
