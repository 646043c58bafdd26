// Sign-in links that work once: made at every start for whoever sees the terminal, and for whoever is invited.

import type { Store } from '../store/store';
import { createToken, hashToken } from './secretToken';

/** A link in an old terminal is nobody's key. */
const MAX_AGE_MS = 24 * 3_600_000;

export interface SignInLinks {
  /** The link below an address such as `http://127.0.0.1:8787`; for the first account unless another is named. */
  make(base: string, account?: number): Promise<string>;
  /** The account of an unused token; undefined when it was used, is unknown or older than a day. */
  take(token: string): Promise<number | undefined>;
}

export function createSignInLinks(store: Store, now: () => number): SignInLinks {
  return {
    async make(base, account) {
      const id = account ?? (await store.getAccount())?.id;
      if (id === undefined) throw new Error('there is no account yet to sign in to: wait for `ready`');
      const token = createToken();
      await store.keepSignInToken(hashToken(token), id, now());
      return `${base.replace(/\/$/, '')}/signin?token=${token}`;
    },
    take: (token) => store.takeSignInToken(hashToken(token), now() - MAX_AGE_MS),
  };
}
