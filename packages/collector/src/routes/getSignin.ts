// GET /signin: the link from the terminal opens a session, once.

import type { Handler } from 'hono';
import type { Parts } from '../app';
import { pageHeaders } from '../guards/pageHeaders';
import { writeSessionCookie } from '../guards/sessionCookie';
import { plainPage } from './plainPage';

const USED = plainPage('This link does not work any more', [
  'A sign-in link works once, for one day, and only the newest one.',
  'Restart the collector: it prints a new link. Or log in with the password at <a href="/">the dashboard</a>.',
]);

export const getSignin =
  ({ links, sessions, secure }: Parts): Handler =>
  async (c) => {
    const headers = { ...pageHeaders, 'cache-control': 'no-store' };
    // Programs that look a link over ask so (HEAD): it stays unused.
    if (c.req.method === 'HEAD') return c.body(null, 200, headers);
    const account = await links.take(c.req.query('token') ?? '');
    if (account === undefined) return c.html(USED, 403, headers);
    writeSessionCookie(c, await sessions.open(account), secure);
    return c.body(null, 303, { ...headers, location: '/' });
  };
