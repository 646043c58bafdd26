// Writes a line into the audit log for every change that was made through /api.

import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { SignedIn } from '../accounts/signedIn';
import type { Log } from '../log';
import type { Store } from '../store/store';
import type { ApiEnv } from './apiGuard';
import { isReading } from './roleGuards';

interface AuditParts {
  store: Store;
  log: Log;
  now: () => number;
}

/** Notes every write that was done. What was done stays done, even where it could not be noted. */
export const auditWrites =
  ({ store, log, now }: AuditParts): MiddlewareHandler<ApiEnv> =>
  async (c, next) => {
    await next();
    const by = c.get('signedIn') as SignedIn | undefined;
    const done = c.get('done') ?? { action: `${c.req.method} ${routePath(c)}` };
    if (isReading(c) || !c.res.ok || !by || done === 'nothing') return;
    const entry = { atMs: now(), who: by.name, ...done, ...(c.get('site') !== undefined && { site: c.get('site') }) };
    await store.writeAudit(entry).catch((error: unknown) => log('error', 'audit', { reason: String(error) }));
  };
