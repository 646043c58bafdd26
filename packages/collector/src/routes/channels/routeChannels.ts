// The routes of other channels: a survey as a page of its own, for links, QR codes, e-mail, the store and the call centre.

import type { Hono } from 'hono';
import type { Parts } from '../../app';
import type { ApiEnv } from '../../guards/apiGuard';
import { publicHeaders } from '../../guards/publicHeaders';
import { notAllowed } from '../notAllowed';
import { getHostedPage } from './getHostedPage';
import { getInvitation, getInvitationMail, getQrCode } from './invitation';
import { postEntry } from './postEntry';
import { postHosted } from './postHosted';

export function routeChannels(app: Hono<ApiEnv>, parts: Parts): void {
  const batch = '/s/:site/:survey/batch';
  app.use(batch, publicHeaders);
  app.use(batch, (c, next) => parts.limits.guard(c, next));
  app.post(batch, postHosted(parts)).all(batch, notAllowed('POST, OPTIONS'));
  app.get('/s/:site/:survey', getHostedPage(parts));
}

/** What the team needs to ask there, and to enter what was said. */
export function routeInvitations(app: Hono<ApiEnv>, parts: Parts): void {
  const invitation = '/api/sites/:site/invitations/:survey';
  app.get(invitation, getInvitation(parts));
  app.get(`${invitation}/mail`, getInvitationMail(parts));
  app.get(`${invitation}/qr`, getQrCode(parts));
  app.post('/api/sites/:site/entries', postEntry(parts));
}
