// GET /api/sites/:site/journey: the journey map, and what goes wrong on the way, worst first.

import type { Handler } from 'hono';
import { z } from 'zod';
import type { Parts } from '../../app';
import { describeRoute } from '../../describe/describeRoute';
import type { ApiEnv } from '../../guards/apiGuard';
import { problemShape, stageShape, trailShape } from '../../journey/journeyShapes';
import { rankProblems } from '../../journey/rankProblems';
import { readVisits } from '../../journey/readVisits';
import { sumStages } from '../../journey/sumStages';
import { sumTrails } from '../../journey/sumTrails';
import { journeyQuery, wishOf } from './journeyQuery';

const answer = z.object({
  visits: z.number().int(),
  bought: z.number().int(),
  answers: z.number().int(),
  stages: z.array(stageShape),
  trails: z.array(trailShape),
  items: z.array(problemShape),
  next: z.null(),
});

export const getJourney = ({ store }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'getJourney',
      chapter: 'Journey',
      summary:
        'The stages of the journey with visits, drop-off, time and satisfaction; moments and frictions, worst first.',
      detail:
        'A visit belongs to the time in which it began. `survey` narrows the answers, every other filter the visits. ' +
        'Items are ordered by the orders that are lost with them, at the lower end of the 95 % interval.',
      query: journeyQuery,
      answer,
    },
    async (c, { query }) => {
      const visits = await readVisits(store, c.req.param('site') ?? '', wishOf(query));
      return c.json({
        visits: visits.length,
        bought: visits.filter(({ bought }) => bought).length,
        answers: new Set(visits.flatMap(({ scores }) => scores.map(({ response }) => response))).size,
        stages: sumStages(visits),
        trails: sumTrails(visits),
        items: rankProblems(visits, { merged: true }),
        next: null,
      });
    },
  );
