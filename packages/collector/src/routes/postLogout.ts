// POST /api/logout: ends the session here, not only the cookie there.

import type { Handler } from 'hono';
import type { Parts } from '../app';
import { clearSessionCookie, readSessionCookie } from '../guards/sessionCookie';

export const postLogout =
  ({ sessions, secure }: Parts): Handler =>
  async (c) => {
    await sessions.end(readSessionCookie(c) ?? '');
    clearSessionCookie(c, secure);
    return c.json({ loggedOut: true });
  };
