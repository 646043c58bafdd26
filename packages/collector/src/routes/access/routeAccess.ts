// The routes of accounts, tokens and the audit log; but for the own password, all of them are for owners.

import type { Hono } from 'hono';
import type { Parts } from '../../app';
import type { ApiEnv } from '../../guards/apiGuard';
import { needRole } from '../../guards/roleGuards';
import { findSite } from '../findSite';
import { deleteAccount } from './deleteAccount';
import { deleteToken } from './deleteToken';
import { getRetention } from './getRetention';
import { listAccounts } from './listAccounts';
import { listAudit } from './listAudit';
import { listTokens } from './listTokens';
import { postAccount } from './postAccount';
import { postErasure } from './postErasure';
import { postInvitation } from './postInvitation';
import { postToken } from './postToken';
import { putAccount } from './putAccount';
import { putPassword } from './putPassword';

/** Webhooks among them: they carry what visitors said to another place. */
const FOR_OWNERS = ['accounts', 'tokens', 'audit', 'erasures', 'webhooks', 'deliveries'];

export function routeAccess(app: Hono<ApiEnv>, parts: Parts): void {
  app.put('/api/me/password', putPassword(parts));
  for (const area of FOR_OWNERS) app.use(`/api/sites/:site/${area}/*`, needRole('owner'), findSite(parts));
  app.get('/api/sites/:site/accounts', listAccounts(parts));
  app.post('/api/sites/:site/accounts', postAccount(parts));
  app.put('/api/sites/:site/accounts/:id', putAccount(parts));
  app.delete('/api/sites/:site/accounts/:id', deleteAccount(parts));
  app.post('/api/sites/:site/accounts/:id/invitation', postInvitation(parts));
  app.get('/api/sites/:site/tokens', listTokens(parts));
  app.post('/api/sites/:site/tokens', postToken(parts));
  app.delete('/api/sites/:site/tokens/:id', deleteToken(parts));
  app.get('/api/sites/:site/retention', getRetention(parts));
  app.get('/api/sites/:site/audit', listAudit(parts));
  app.post('/api/sites/:site/erasures', postErasure(parts));
}
