// The routes that read answers: what goes together, what there is to choose, and one customer.

import type { Hono } from 'hono';
import type { Parts } from '../../app';
import type { ApiEnv } from '../../guards/apiGuard';
import { needRole } from '../../guards/roleGuards';
import { deleteVisitor } from './deleteVisitor';
import { exportVisitor } from './exportVisitor';
import { getVisitor } from './getVisitor';
import { listChoices } from './listChoices';
import { listDrivers } from './listDrivers';

export function routeReading(app: Hono<ApiEnv>, parts: Parts): void {
  app.get('/api/sites/:site/drivers', listDrivers(parts));
  app.get('/api/sites/:site/choices', listChoices(parts));
  app.get('/api/sites/:site/visitors/:id', getVisitor(parts));
  app.delete('/api/sites/:site/visitors/:id', needRole('owner'), deleteVisitor(parts));
  app.get('/api/sites/:site/visitors/:id/export', exportVisitor(parts));
}
