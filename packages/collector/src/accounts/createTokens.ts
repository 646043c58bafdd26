// Tokens for programs: made once, shown once, read from `Authorization: Bearer …`.

import type { NewToken, Token } from '../store/accessStore';
import type { Store } from '../store/store';
import { createToken, hashToken } from './secretToken';

/** So that a token in a log or a commit can be recognised, by us and by secret scanners. */
const PREFIX = 'kb_';
/** Reading must not write at every request. */
const TOUCH_EVERY_MS = 5 * 60_000;

export type TokenWish = Pick<NewToken, 'site' | 'name' | 'scopes' | 'madeBy'>;

export interface Tokens {
  /** Makes a token; its text cannot be read again later. */
  make(wish: TokenWish): Promise<{ id: number; token: string }>;
  /** The token in an `Authorization` header; undefined when it is unknown or was revoked. */
  read(authorization: string | undefined): Promise<Token | undefined>;
}

export function createTokens(store: Store, now: () => number): Tokens {
  return {
    async make(wish) {
      const token = PREFIX + createToken();
      return { id: await store.keepToken({ ...wish, tokenHash: hashToken(token), madeMs: now() }), token };
    },
    async read(authorization) {
      const [, text] = /^Bearer +(\S{1,200})$/i.exec(authorization ?? '') ?? [];
      if (!text?.startsWith(PREFIX)) return undefined;
      const token = await store.findToken(hashToken(text));
      if (token && now() - (token.usedMs ?? 0) > TOUCH_EVERY_MS) await store.touchToken(token.id, now());
      return token;
    },
  };
}
