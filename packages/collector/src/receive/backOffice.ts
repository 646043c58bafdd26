// Posting from a back office: phone, orders, other systems. They are no browser, and show a token instead of an origin.

import type { Tokens } from '../accounts/createTokens';
import { EVERY_SITE, type Token } from '../store/accessStore';
import { type Denial, deny } from './denial';

/** The token of a request; undefined for one that shows none. */
export async function readBackOffice(
  tokens: Tokens,
  authorization: string | undefined,
): Promise<{ ok: true; token: Token | undefined } | Denial> {
  if (authorization === undefined) return { ok: true, token: undefined };
  const token = await tokens.read(authorization);
  if (token?.scopes.includes('post')) return { ok: true, token };
  return token
    ? deny(403, 'no-scope', 'This token may not post: make one with the scope post')
    : deny(401, 'no-token', 'This token is not known here, or was revoked: make one in Settings');
}

/** A token posts to its own site. */
export const mayPostTo = ({ site }: Token, asked: string): boolean =>
  asked !== EVERY_SITE && (site === EVERY_SITE || site === asked);
