// PUT /api/sites/:site/config: publishes the surveys of a site, once each of them is right.

import { checkSurvey } from '@klankbord/protocol/survey';
import { isObject, isText } from '@klankbord/protocol/wire';
import type { Handler } from 'hono';
import { z } from 'zod';
import type { Parts } from '../app';
import { describeRoute } from '../describe/describeRoute';
import type { ApiEnv } from '../guards/apiGuard';
import { deny } from '../receive/denial';
import { answerDenial } from './answerDenial';

export interface ConfigProblem {
  /** Where, e.g. `surveys[1]`. */
  at: string;
  message: string;
}

/** Everything that is wrong with a configuration; an empty list is a good one. */
export function findConfigProblems(config: unknown): ConfigProblem[] {
  if (!isObject(config)) return [{ at: '', message: 'the configuration must be an object: {"surveys": [ … ]}' }];
  const stray = Object.keys(config).filter((key) => key !== 'surveys');
  const problems = stray.map((key) => ({ at: key, message: 'is not a member of a configuration; known is surveys' }));
  if (!Array.isArray(config.surveys)) return [...problems, { at: 'surveys', message: 'must be a list' }];
  const seen = new Set<unknown>();
  for (const [index, survey] of config.surveys.entries()) {
    const verdict = checkSurvey(survey);
    if (!verdict.ok) problems.push({ at: `surveys[${index}]`, message: verdict.detail });
    else if (seen.has(verdict.value.id))
      problems.push({ at: `surveys[${index}].id`, message: `"${verdict.value.id}" is used twice` });
    else seen.add(verdict.value.id);
  }
  return problems;
}

/** What is wrong with it is told with more than one sentence, so the handler looks at it itself. */
const anyConfig = z.unknown().meta({ override: { type: 'object', properties: { surveys: { type: 'array' } } } });

export const putConfig = ({ store, now }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'putConfig',
      chapter: 'Sites',
      summary: 'Publishes the surveys of a site, once each of them is right.',
      body: anyConfig,
      example: '{"surveys": [ … ]}',
      answer: z.object({ published: z.literal(true), surveys: z.number() }),
      refusals: [422],
    },
    async (c, { body: config }) => {
      const site = c.req.param('site');
      if (!isText(site, 128))
        return answerDenial(c, deny(400, 'bad-site', 'The name of a site has 1 to 128 characters.'));
      const problems = findConfigProblems(config);
      if (problems.length) {
        const message = `Nothing was published: ${problems[0]!.at} ${problems[0]!.message}`;
        return c.json({ error: { code: 'bad-config', message, problems } }, 422);
      }
      await store.saveConfig(site, JSON.stringify(config), now());
      return c.json({ published: true, surveys: (config as { surveys: unknown[] }).surveys.length });
    },
  );
