// /api/sites/:site/rules: who gets a case and who is told.

import type { Handler } from 'hono';
import { z } from 'zod';
import type { Parts } from '../../app';
import { describeRoute } from '../../describe/describeRoute';
import { listShape } from '../../describe/shapes';
import type { ApiEnv } from '../../guards/apiGuard';
import { builtInRules } from '../../loop/builtInRules';
import { listSiteRules } from '../../loop/listSiteRules';
import { isRuleId, ruleBody } from '../../loop/rule';
import { deny } from '../../receive/denial';
import { answerDenial } from '../answerDenial';
import { missing } from './missing';
import { changedShape } from './shapes';

const chapter = 'Loop rules';
const ruleShape = z.object({ id: z.string(), builtIn: z.boolean(), ...ruleBody.shape }).meta({ id: 'Rule' });

export const listRules = ({ store }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'listRules',
      chapter,
      summary: 'The rules of a site, the built-in ones first.',
      answer: listShape(ruleShape),
    },
    async (c) => c.json({ items: await listSiteRules(store, c.req.param('site') ?? '') }),
  );

export const putRule = ({ store, now }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'putRule',
      chapter,
      summary: 'Writes a rule, or changes one; built-in ones too.',
      body: ruleBody,
      example: '{"name": "…", "on": true, "when": {"score": {"nps": {"lte": 6}}}, "then": [{"case": {"dueIn": "2d"}}]}',
      answer: changedShape,
    },
    async (c, { body }) => {
      const { site = '', id = '' } = c.req.param();
      if (!isRuleId(id))
        return answerDenial(
          c,
          deny(400, 'bad-id', 'The id of a rule has small letters, digits and dashes, at most 64.'),
        );
      const known = (await store.listWebhooks(site)).map((webhook) => webhook.id);
      const unknown = body.then
        .flatMap((one) => ('webhook' in one ? [one.webhook] : []))
        .find((to) => !known.includes(to));
      if (unknown !== undefined) return missing(c, 'webhook', unknown);
      await store.saveRule(site, id, JSON.stringify(body), now());
      return c.json({ changed: true });
    },
  );

const setDeleted = ({ store, now }: Parts, isDeleted: boolean): Handler<ApiEnv> =>
  describeRoute(
    {
      id: isDeleted ? 'deleteRule' : 'restoreRule',
      chapter,
      summary: isDeleted
        ? 'Takes a rule away, or brings a built-in one back to its first form; it can be undone.'
        : 'Brings back what was taken away.',
      answer: changedShape,
    },
    async (c) => {
      const { site = '', id = '' } = c.req.param();
      const done = await store.deleteRule(site, id, isDeleted ? now() : null);
      // A built-in one that was never changed has nothing to take away.
      return done || builtInRules.some((rule) => rule.id === id) ? c.json({ changed: true }) : missing(c, 'rule', id);
    },
  );

export const deleteRule = (parts: Parts): Handler<ApiEnv> => setDeleted(parts, true);
export const restoreRule = (parts: Parts): Handler<ApiEnv> => setDeleted(parts, false);
