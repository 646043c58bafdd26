// PUT /api/sites/:site/config: publishes surveys, moments, stages and theme of a site, once each of them is right.

import { isText } from '@klankbord/protocol/wire';
import type { Handler } from 'hono';
import { z } from 'zod';
import type { Parts } from '../app';
import { describeRoute } from '../describe/describeRoute';
import type { ApiEnv } from '../guards/apiGuard';
import { deny } from '../receive/denial';
import { type ConfigProblem, findConfigProblems } from '../surveys/findConfigProblems';
import { judgeSurveys } from '../surveys/judgeSurveys';
import { answerDenial } from './answerDenial';

/** What lint refuses, with its place in the configuration. */
function lintProblems(surveys: unknown[], nowMs: number): ConfigProblem[] {
  const ids = surveys.map((survey) => (survey as { id: string }).id);
  return judgeSurveys(surveys, nowMs)
    .filter(({ severity }) => severity === 'error')
    .map(({ survey = '', place, what, fix }) => ({
      at: [`surveys[${ids.indexOf(survey)}]`, place].filter(Boolean).join('.'),
      message: `${what} ${fix}`,
    }));
}

/** What is wrong with it is told with more than one sentence, so the handler looks at it itself. */
const anyConfig = z.unknown().meta({
  override: {
    type: 'object',
    properties: {
      surveys: { type: 'array' },
      moments: { type: 'object' },
      stages: { type: 'object' },
      theme: { type: 'object' },
    },
  },
});

export const putConfig = ({ store, now }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'putConfig',
      chapter: 'Sites',
      summary: 'Publishes surveys, moments, stages and theme of a site, once each of them is right.',
      body: anyConfig,
      example: '{"surveys": [ … ]}',
      answer: z.object({ published: z.literal(true), surveys: z.number(), version: z.number() }),
      refusals: [422],
    },
    async (c, { body: config }) => {
      const site = c.req.param('site');
      if (!isText(site, 128))
        return answerDenial(c, deny(400, 'bad-site', 'The name of a site has 1 to 128 characters.'));
      const { surveys = [] } = (config ?? {}) as { surveys?: unknown[] };
      const refused = findConfigProblems(config);
      const problems = refused.length ? refused : lintProblems(surveys, now());
      if (problems.length) {
        const message = `Nothing was published: ${problems[0]!.at} ${problems[0]!.message}`;
        return c.json({ error: { code: 'bad-config', message, problems } }, 422);
      }
      const publication = { body: JSON.stringify(config), who: c.get('signedIn').name };
      const version = await store.saveConfig(site, publication, now());
      return c.json({ published: true, surveys: surveys.length, version });
    },
  );
