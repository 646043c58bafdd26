// GET /api/sites/:site/surveys: the published surveys, when each is asked, and how many answers it has.

import type { Handler } from 'hono';
import { z } from 'zod';
import type { Parts } from '../../app';
import { describeRoute } from '../../describe/describeRoute';
import { timeShape } from '../../describe/shapes';
import type { ApiEnv } from '../../guards/apiGuard';
import { timeText } from '../../reading/timeText';
import { askedOf } from '../../surveys/askedOf';
import { surveysIn } from '../../surveys/surveysIn';
import { versionItem, versionShape } from './shapes';

const surveyShape = z
  .object({
    id: z.string(),
    name: z.string().optional(),
    version: z.number().optional(),
    asked: z
      .object({ moment: z.string().optional(), words: z.string().optional() })
      .meta({ description: 'The name of a moment, or a condition in plain words; empty: only when it is opened.' }),
    sample: z.number().optional(),
    schedule: z.object({ from: timeShape.optional(), until: timeShape.optional() }).optional(),
    questions: z.number(),
    answers: z.number(),
    last: timeShape.nullable().meta({ description: 'When the last answer came.' }),
  })
  .meta({ id: 'PublishedSurvey' });

export const listSurveys = ({ store }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'listSurveys',
      chapter: 'Surveys',
      summary: 'The published surveys, when each is asked, and how many answers it has.',
      answer: z.object({ items: z.array(surveyShape), published: versionShape.nullable() }),
    },
    async (c) => {
      const site = c.req.param('site') ?? '';
      const last = await store.getLastVersion(site);
      const counts = new Map((await store.countSurveyAnswers(site)).map((one) => [one.survey, one]));
      const items = surveysIn(JSON.parse(last?.body ?? '{}')).map((survey): z.infer<typeof surveyShape> => {
        const { id, name, version, sample, schedule, questions } = survey;
        const { n = 0, lastMs } = counts.get(id) ?? {};
        return {
          id,
          ...(name !== undefined && { name }),
          ...(version !== undefined && { version }),
          asked: askedOf(survey),
          ...(sample !== undefined && { sample }),
          ...(schedule !== undefined && { schedule }),
          questions: questions.length,
          answers: n,
          last: lastMs === undefined ? null : timeText(lastMs),
        };
      });
      return c.json({ items, published: last ? versionItem(last) : null });
    },
  );
