// GET /api/sites/:site/choices: what a list of answers can be narrowed to, with how many answers each has.

import type { Handler } from 'hono';
import { z } from 'zod';
import type { Parts } from '../../app';
import { describeRoute } from '../../describe/describeRoute';
import { listShape } from '../../describe/shapes';
import type { ApiEnv } from '../../guards/apiGuard';
import type { TraitKind } from '../../reading/answerTraits';
import { scoreChoices } from '../../reading/scoreChoices';

const PARAMETERS = {
  stage: 'stage',
  moment: 'moment',
  search: 'search',
  page: 'page',
  product_name: 'product',
  device: 'device',
  channel: 'channel',
  language: 'locale',
} satisfies Partial<Record<TraitKind, string>>;
const KINDS = Object.keys(PARAMETERS) as (keyof typeof PARAMETERS)[];
const MOST = 50;

const choiceShape = z
  .object({
    parameter: z.string().meta({ description: 'The parameter of lists that it is given to.' }),
    value: z.string(),
    name: z.string().nullable().meta({ description: 'What a survey is called.' }),
    n: z.number(),
  })
  .meta({ id: 'Choice' });

export const listChoices = ({ store }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'listChoices',
      chapter: 'Answers',
      summary: 'What a list of answers can be narrowed to, most frequent first.',
      answer: listShape(choiceShape),
    },
    async (c) => {
      const site = c.req.param('site') ?? '';
      const [surveys, traits, scores] = await Promise.all([
        store.countSurveys(site),
        store.countTraits(site, KINDS, MOST),
        store.countScores(site, {}),
      ]);
      return c.json({
        items: [
          ...surveys.map(({ survey, name, n }) => ({ parameter: 'survey', value: survey, name, n })),
          ...scoreChoices(scores).map((choice) => ({ parameter: 'score', name: null, ...choice })),
          ...traits.map(({ kind, value, n }) => ({
            parameter: PARAMETERS[kind as keyof typeof PARAMETERS],
            value,
            name: null,
            n,
          })),
        ],
      });
    },
  );
