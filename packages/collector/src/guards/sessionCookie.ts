// The cookie that carries a session.

import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { MAX_AGE_MS } from '../accounts/createSessions';

/** `__Host-` ties the cookie to https, this host and all paths; browsers refuse it on plain http. */
const SECURE_NAME = '__Host-klankbord';
const NAME = 'klankbord';

const options = (secure: boolean) => ({ httpOnly: true, sameSite: 'Lax', path: '/', secure }) as const;

/** `secure`: the dashboard is reached by https. */
const nameOf = (secure: boolean): string => (secure ? SECURE_NAME : NAME);

/** Only the one that is set here: a neighbour below the same domain can set one without `__Host-`. */
export const readSessionCookie = (c: Context, secure: boolean): string | undefined => getCookie(c, nameOf(secure));

export const writeSessionCookie = (c: Context, token: string, secure: boolean): void =>
  setCookie(c, nameOf(secure), token, { ...options(secure), maxAge: MAX_AGE_MS / 1000 });

export function clearSessionCookie(c: Context, secure: boolean): void {
  deleteCookie(c, nameOf(secure), options(secure));
}
