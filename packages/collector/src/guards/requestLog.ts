// Writes one line for each request, and counts it: the route's pattern, never the address itself, the query, a visitor or an IP address.

import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Log } from '../log';
import type { Metrics } from '../metrics/createMetrics';

interface LogParts {
  log: Log;
  metrics: Metrics;
  now: () => number;
}

export const requestLog =
  ({ log, metrics, now }: LogParts): MiddlewareHandler =>
  async (c, next) => {
    const begun = now();
    await next();
    const { status } = c.res;
    const level = status >= 500 ? 'error' : status >= 400 && status !== 401 ? 'warn' : 'info';
    const refused = c.res.headers.get('klankbord-refused')?.split(':')[0];
    const request = { method: c.req.method, route: routePath(c), status, ms: now() - begun };
    log(level, 'request', { ...request, refused });
    metrics.noteRequest(request);
  };
