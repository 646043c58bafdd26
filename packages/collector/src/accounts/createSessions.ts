// Sessions of the dashboard: opened by password or link, ended by log-out, by idleness, or after a month.

import type { FoundSession, Store } from '../store/store';
import { createToken, hashToken } from './secretToken';

/** Idle for a week: log in again. */
export const MAX_IDLE_MS = 7 * 86_400_000;
/** However busy, after a month the password is asked again. Browsers are told the same. */
export const MAX_AGE_MS = 30 * 86_400_000;
/** Reading must not write at every request. */
const TOUCH_EVERY_MS = 5 * 60_000;

export interface OpenSession {
  account: number;
  name: string;
}

export interface Sessions {
  /** Opens a session and gives the token for the cookie. */
  open(account: number): Promise<string>;
  /** Who this token belongs to; undefined when it is unknown, idle for too long or too old. */
  read(token: string): Promise<OpenSession | undefined>;
  /** Like `read`, but does not count as use: a page left open must not keep a session for ever. */
  peek(token: string): Promise<OpenSession | undefined>;
  end(token: string): Promise<void>;
}

export function createSessions(store: Store, now: () => number): Sessions {
  const find = async (token: string): Promise<FoundSession | undefined> => {
    const session = await store.getSession(hashToken(token));
    if (!session) return undefined;
    if (now() - session.usedMs <= MAX_IDLE_MS && now() - session.openedMs <= MAX_AGE_MS) return session;
    await store.closeSession(session.tokenHash);
    return undefined;
  };
  return {
    async open(account) {
      const token = createToken();
      await store.openSession({ tokenHash: hashToken(token), account, openedMs: now(), usedMs: now() });
      return token;
    },
    async read(token) {
      const session = await find(token);
      if (!session) return undefined;
      if (now() - session.usedMs > TOUCH_EVERY_MS) await store.touchSession(session.tokenHash, now());
      return { account: session.account, name: session.name };
    },
    peek: find,
    end: (token) => store.closeSession(hashToken(token)),
  };
}
