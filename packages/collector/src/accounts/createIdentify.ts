// From a request to who asks: by the token of a program, or by the session of a person.

import type { Context } from 'hono';
import { readSessionCookie } from '../guards/sessionCookie';
import type { Store } from '../store/store';
import type { Sessions } from './createSessions';
import type { Tokens } from './createTokens';
import { programOf, type SignedIn } from './signedIn';

/** Undefined when nobody known asks. `quiet` does not count as use: a page left open keeps no session alive. */
export type Identify = (c: Context, how?: { quiet: boolean }) => Promise<SignedIn | undefined>;

interface IdentifyParts {
  store: Store;
  sessions: Sessions;
  tokens: Tokens;
  /** The dashboard is reached by https. */
  secure: boolean;
}

export function createIdentify({ store, sessions, tokens, secure }: IdentifyParts): Identify {
  return async (c, { quiet } = { quiet: false }) => {
    const authorization = c.req.header('authorization');
    if (authorization !== undefined) {
      const token = await tokens.read(authorization);
      return token && programOf(token);
    }
    const cookie = readSessionCookie(c, secure);
    const session = cookie && (await (quiet ? sessions.peek(cookie) : sessions.read(cookie)));
    if (!session) return undefined;
    const { account, name } = session;
    return { account, name, grants: await store.listGrants(account), scopes: [] };
  };
}
