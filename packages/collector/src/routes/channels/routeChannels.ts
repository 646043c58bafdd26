// The routes of other channels: a survey as a page of its own, for links, QR codes, e-mail, the store and the call centre.

import type { Hono } from 'hono';
import type { Parts } from '../../app';
import type { ApiEnv } from '../../guards/apiGuard';
import { publicHeaders } from '../../guards/publicHeaders';
import { notAllowed } from '../notAllowed';
import { getHostedPage } from './getHostedPage';
import { postHosted } from './postHosted';

export function routeChannels(app: Hono<ApiEnv>, parts: Parts): void {
  const batch = '/s/:site/:survey/batch';
  app.use(batch, publicHeaders);
  app.post(batch, postHosted(parts)).all(batch, notAllowed('POST, OPTIONS'));
  app.get('/s/:site/:survey', getHostedPage(parts));
}
