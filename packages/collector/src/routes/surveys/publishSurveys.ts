// POST /api/sites/:site/surveys: publishes surveys that nothing speaks against, as a new version.

import type { Handler } from 'hono';
import type { Parts } from '../../app';
import { describeRoute } from '../../describe/describeRoute';
import type { ApiEnv } from '../../guards/apiGuard';
import { judgeSurveys } from '../../surveys/judgeSurveys';
import { publish } from './publish';
import { publishedShape } from './shapes';
import { surveysWished, wishExample, wishShape } from './wish';

export const publishSurveys = (parts: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'publishSurveys',
      chapter: 'Surveys',
      summary: 'Publishes surveys that nothing speaks against, as a new version.',
      detail:
        '`surveys` takes the place of all that are published, `survey` that of the one with its id, or comes last.',
      body: wishShape,
      example: wishExample,
      answer: publishedShape,
      refusals: [422],
    },
    async (c, { body: wish }) => {
      const last = await parts.store.getLastVersion(c.req.param('site') ?? '');
      const surveys = surveysWished(wish, last);
      const findings = judgeSurveys(surveys, parts.now());
      const first = findings.find(({ severity }) => severity === 'error');
      if (first) {
        const at = [first.survey, first.place].filter(Boolean).join(': ');
        const message = `Nothing was published. ${at}: ${first.what} ${first.fix}`;
        return c.json({ error: { code: 'bad-surveys', message, findings } }, 422);
      }
      return publish(c, parts, {
        // Moments, stages and the theme of the site stay as they were published.
        body: JSON.stringify({ ...(JSON.parse(last?.body ?? '{}') as object), surveys }),
        note: wish.note,
        // One survey is laid over what was read above; that must still be there when it is written.
        over: wish.over ?? ('survey' in wish ? (last?.version ?? 0) : undefined),
        action: 'surveys.published',
        detail: (version) => [`version ${version}`, wish.note].filter(Boolean).join(', '),
      });
    },
  );
