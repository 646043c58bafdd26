// Writes one line for each request: the route's pattern, never the address itself, the query, a visitor or an IP address.

import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Log } from '../log';

export const requestLog =
  (log: Log, now: () => number): MiddlewareHandler =>
  async (c, next) => {
    const begun = now();
    await next();
    const { status } = c.res;
    const level = status >= 500 ? 'error' : status >= 400 && status !== 401 ? 'warn' : 'info';
    const refused = c.res.headers.get('klankbord-refused')?.split(':')[0];
    log(level, 'request', { method: c.req.method, route: routePath(c), status, ms: now() - begun, refused });
  };
