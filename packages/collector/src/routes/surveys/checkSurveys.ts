// POST /api/sites/:site/surveys/check: what publishing would change, and what speaks against it; publishes nothing.

import type { Handler } from 'hono';
import { z } from 'zod';
import type { Parts } from '../../app';
import { describeRoute } from '../../describe/describeRoute';
import type { ApiEnv } from '../../guards/apiGuard';
import { compareSurveys } from '../../surveys/compareSurveys';
import { isRefused, judgeSurveys } from '../../surveys/judgeSurveys';
import { surveysIn } from '../../surveys/surveysIn';
import { differenceShape, findingShape } from './shapes';
import { surveysWished, wishExample, wishShape } from './wish';

export const checkSurveys = ({ store, now }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'checkSurveys',
      chapter: 'Surveys',
      summary: 'What publishing these surveys would change, and what speaks against it; publishes nothing.',
      body: wishShape,
      example: wishExample,
      answer: z.object({
        refused: z.boolean(),
        findings: z.array(findingShape).meta({ description: 'Errors refuse; warnings are only told.' }),
        difference: differenceShape,
        over: z.number().meta({ description: 'The published version that was compared with; 0 is none.' }),
      }),
    },
    async (c, { body }) => {
      c.set('done', 'nothing');
      const last = await store.getLastVersion(c.req.param('site') ?? '');
      const surveys = surveysWished(body, last);
      const findings = judgeSurveys(surveys, now());
      const difference = compareSurveys(surveysIn(JSON.parse(last?.body ?? '{}')), surveysIn({ surveys }));
      return c.json({ refused: isRefused(findings), findings, difference, over: last?.version ?? 0 });
    },
  );
