// The routes of the journey and its moments.

import type { Hono } from 'hono';
import type { Parts } from '../../app';
import type { ApiEnv } from '../../guards/apiGuard';
import { getJourney } from './getJourney';
import { listMoments } from './listMoments';
import { listSimilar } from './listSimilar';

export function routeJourney(app: Hono<ApiEnv>, parts: Parts): void {
  app.get('/api/sites/:site/journey', getJourney(parts));
  app.get('/api/sites/:site/moments', listMoments(parts));
  app.get('/api/sites/:site/responses/:id/similar', listSimilar(parts));
}
