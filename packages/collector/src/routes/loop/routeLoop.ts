// The routes of the loop: cases, replies, praise, improvements, rules, webhooks and the digest.

import type { Hono } from 'hono';
import type { Parts } from '../../app';
import type { ApiEnv } from '../../guards/apiGuard';
import { notAllowed } from '../notAllowed';
import { getCase, getRecovery, listCases, patchCase, postCase, postCaseNote } from './cases';
import { getDigest } from './getDigest';
import {
  deleteImprovement,
  getImprovement,
  listImprovements,
  postImprovement,
  putImprovement,
  putImprovementAnswer,
  restoreImprovement,
} from './improvements';
import { getPraise, listPraise, patchPraise } from './praise';
import { patchReply, postReplies, postReply } from './replies';
import { deleteRule, listRules, putRule, restoreRule } from './rules';
import {
  deleteWebhook,
  listDeliveries,
  listWebhooks,
  patchWebhook,
  postReplay,
  postWebhook,
  postWebhookTest,
} from './webhooks';

export function routeLoop(app: Hono<ApiEnv>, parts: Parts): void {
  const site = '/api/sites/:site';
  app.get(`${site}/cases`, listCases(parts)).post(`${site}/cases`, postCase(parts));
  app.get(`${site}/cases/:id`, getCase(parts)).patch(`${site}/cases/:id`, patchCase(parts));
  app.post(`${site}/cases/:id/notes`, postCaseNote(parts));
  app.post(`${site}/cases/:id/replies`, postReply(parts));
  app.patch(`${site}/replies/:id`, patchReply(parts));
  app.get(`${site}/recovery`, getRecovery(parts));
  app.get(`${site}/praise`, listPraise(parts));
  app.patch(`${site}/praise/:id`, patchPraise(parts));
  app.get(`${site}/improvements`, listImprovements(parts)).post(`${site}/improvements`, postImprovement(parts));
  app.get(`${site}/improvements/:id`, getImprovement(parts)).put(`${site}/improvements/:id`, putImprovement(parts));
  app.delete(`${site}/improvements/:id`, deleteImprovement(parts));
  app.post(`${site}/improvements/:id/restore`, restoreImprovement(parts));
  app.put(`${site}/improvements/:id/answers/:response`, putImprovementAnswer(parts));
  app.get(`${site}/rules`, listRules(parts));
  app.put(`${site}/rules/:id`, putRule(parts)).delete(`${site}/rules/:id`, deleteRule(parts));
  app.post(`${site}/rules/:id/restore`, restoreRule(parts));
  app.get(`${site}/webhooks`, listWebhooks(parts)).post(`${site}/webhooks`, postWebhook(parts));
  app.patch(`${site}/webhooks/:id`, patchWebhook(parts)).delete(`${site}/webhooks/:id`, deleteWebhook(parts));
  app.post(`${site}/webhooks/:id/test`, postWebhookTest(parts));
  app.get(`${site}/webhooks/:id/deliveries`, listDeliveries(parts));
  app.post(`${site}/deliveries/:id/replay`, postReplay(parts));
  app.get(`${site}/digest`, getDigest(parts));
}

/** What visitors' browsers ask. */
export function routePublicLoop(app: Hono<ApiEnv>, parts: Parts): void {
  app.post('/v1/replies', postReplies(parts)).all('/v1/replies', notAllowed('POST, OPTIONS'));
  app.get('/v1/praise/:site', getPraise(parts)).all('/v1/praise/:site', notAllowed('GET, HEAD, OPTIONS'));
}
