// The one pipeline in front of every /api route: no cache, own origin, small body, and who asks.

import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Identify } from '../accounts/createIdentify';
import type { SignedIn } from '../accounts/signedIn';
import { type Denial, deny } from '../receive/denial';
import { answerDenial } from '../routes/answerDenial';

/** What the guard leaves for the routes behind it, and what they may leave for the audit log. */
export type ApiEnv = {
  Variables: {
    signedIn: SignedIn;
    /** The site of the address. */
    site?: string;
    /** What was done, in words of its own; without it, the log names method and route. `nothing` is not logged. */
    done?: { action: string; detail?: string } | 'nothing';
  };
};

/** Bytes: room for a configuration with a hundred surveys. */
const MAX_WRITE_BYTES = 512 * 1024;
/** Bytes of a file with answers and its mapping: about 20,000 answers. Our choice; the command line takes any size. */
export const MAX_IMPORT_BYTES = 5 * 1024 * 1024;

const isImport = (c: Context): boolean => /^\/api\/sites\/[^/]+\/imports\b/.test(c.req.path);

/** The only route without a session: it opens one. */
export const isLogin = (c: Context): boolean => c.req.method === 'POST' && c.req.path === '/api/login';

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

const FILE_TOO_LARGE =
  'The file is larger than 5 MB. Split it, or import it where the collector runs: klankbord import FILE --site SITE';

const limitBody = bodyLimit({
  maxSize: MAX_WRITE_BYTES,
  onError: (c) => answerDenial(c, deny(413, 'too-large', `The body is larger than ${MAX_WRITE_BYTES} bytes.`)),
});

const limitFile = bodyLimit({
  maxSize: MAX_IMPORT_BYTES,
  onError: (c) => answerDenial(c, deny(413, 'too-large', FILE_TOO_LARGE)),
});

const NO_SESSION = deny(401, 'no-session', 'You are not logged in, or not any more. Log in with the password.');
const NO_TOKEN = deny(
  401,
  'no-session',
  'This token is not known here, or was revoked. Make another one in Settings, or with: klankbord token make',
);

interface ApiGuardParts {
  identify: Identify;
  /** The origin of `--public-url`, where a proxy stands in front. */
  publicOrigin: string | undefined;
}

/** Whoever may not ask is refused before anything is read. */
export const apiGuard =
  ({ identify, publicOrigin }: ApiGuardParts): MiddlewareHandler<ApiEnv> =>
  async (c, next) => {
    c.header('cache-control', 'no-store');
    const denied = checkSource(c, publicOrigin);
    if (denied) return answerDenial(c, denied);
    if (!isLogin(c)) {
      const signedIn = await identify(c);
      if (!signedIn) return answerDenial(c, c.req.header('authorization') === undefined ? NO_SESSION : NO_TOKEN);
      c.set('signedIn', signedIn);
    }
    return (isImport(c) ? limitFile : limitBody)(c, next);
  };
