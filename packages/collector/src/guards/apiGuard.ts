// The one pipeline in front of every /api route: no cache, own origin, small body, open session.

import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Sessions, SignedIn } from '../accounts/createSessions';
import { type Denial, deny } from '../receive/denial';
import { answerDenial } from '../routes/answerDenial';
import { readSessionCookie } from './sessionCookie';

/** What the guard leaves for the routes behind it. */
export type ApiEnv = { Variables: { signedIn: SignedIn } };

/** Bytes: room for a configuration with a hundred surveys. */
const MAX_WRITE_BYTES = 512 * 1024;

/** The only route without a session: it opens one. */
const isLogin = (c: Context): boolean => c.req.method === 'POST' && c.req.path === '/api/login';

/**
 * Browsers say where a request comes from; what comes from another page is refused, reading included. Programs that are no
 * browser send neither header, and have no cookie by accident.
 */
function checkSource(c: Context, publicOrigin: string | undefined): Denial | undefined {
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  const own = [publicOrigin, new URL(c.req.url).origin];
  const foreign =
    (site !== undefined && site !== 'same-origin' && site !== 'none') ||
    (origin !== undefined && !own.includes(origin));
  if (!foreign) return undefined;
  return deny(
    403,
    'foreign-origin',
    'This request does not come from the dashboard. Open the dashboard itself; behind a proxy, start the collector with --public-url and the address that visitors see.',
  );
}

const limitBody = bodyLimit({
  maxSize: MAX_WRITE_BYTES,
  onError: (c) => answerDenial(c, deny(413, 'too-large', `The body is larger than ${MAX_WRITE_BYTES} bytes.`)),
});

/**
 * @param publicOrigin the origin of `--public-url`, where a proxy stands in front
 */
export const apiGuard =
  (sessions: Sessions, publicOrigin: string | undefined): MiddlewareHandler<ApiEnv> =>
  async (c, next) => {
    c.header('cache-control', 'no-store');
    const denied = checkSource(c, publicOrigin);
    if (denied) return answerDenial(c, denied);
    if (!isLogin(c)) {
      const token = readSessionCookie(c);
      const signedIn = token ? await sessions.read(token) : undefined;
      if (!signedIn)
        return answerDenial(
          c,
          deny(401, 'no-session', 'You are not logged in, or not any more. Log in with the password.'),
        );
      c.set('signedIn', signedIn);
    }
    return limitBody(c, next);
  };
