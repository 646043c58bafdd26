// What somebody who is known may do: guards that ask for a role at the site of the address.

import type { Context, MiddlewareHandler } from 'hono';
import { reaches, roleAt } from '../accounts/signedIn';
import { type Denial, deny } from '../receive/denial';
import { answerDenial } from '../routes/answerDenial';
import { EVERY_SITE, type Role } from '../store/accessStore';
import { type ApiEnv, isLogin } from './apiGuard';

/** What everybody who is logged in may change: their own session and password. */
const OWN_AFFAIRS = ['/api/logout', '/api/me/password'];

export const isReading = (c: Context): boolean => c.req.method === 'GET' || c.req.method === 'HEAD';

const noRole = (needed: Role): Denial =>
  deny(403, 'no-role', `This needs the role ${needed}. Ask an owner of the site to give it to you in Settings.`);

/** A role there would be one at all of them. */
const NO_SITE = deny(400, 'bad-site', 'The name * stands for every site: no site can be called so.');

/** Asks for a role at the site of the address, or at all sites where the address names none. */
export const needRole =
  (needed: Role): MiddlewareHandler<ApiEnv> =>
  async (c, next) => {
    const site = c.req.param('site');
    if (site === EVERY_SITE) return answerDenial(c, NO_SITE);
    if (site !== undefined) c.set('site', site);
    const role = roleAt(c.get('signedIn'), site ?? EVERY_SITE);
    return reaches(role, needed) ? next() : answerDenial(c, noRole(needed));
  };

/** The address of a site itself, and not of something in it. */
const isSiteItself = (c: Context): boolean => c.req.path.split('/').length === 4;

/**
 * Reading a site needs a reader, changing what is in it an editor, changing the site itself an owner; a route that needs
 * more asks `needRole('owner')` as well.
 */
export const guardSite: MiddlewareHandler<ApiEnv> = (c, next) =>
  needRole(isReading(c) ? 'reader' : isSiteItself(c) ? 'owner' : 'editor')(c, next);

/** Outside of sites, what changes anything but one's own affairs is left to owners of everything. */
export const guardRest: MiddlewareHandler<ApiEnv> = (c, next) =>
  c.get('site') !== undefined || isReading(c) || isLogin(c) || OWN_AFFAIRS.includes(c.req.path)
    ? next()
    : needRole('owner')(c, next);
