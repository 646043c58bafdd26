// GET /api/sites/:site/moments: the moments of truth, worst first, and what came of asking.

import type { Handler } from 'hono';
import { z } from 'zod';
import type { Parts } from '../../app';
import { describeRoute } from '../../describe/describeRoute';
import type { ApiEnv } from '../../guards/apiGuard';
import { askedShape, momentShape } from '../../journey/journeyShapes';
import { readVisits } from '../../journey/readVisits';
import { sumAskings } from '../../journey/sumAskings';
import { sumMoments } from '../../journey/sumMoments';
import { journeyQuery, wishOf } from './journeyQuery';

const answer = z.object({ visits: z.number().int(), asked: askedShape, items: z.array(momentShape), next: z.null() });

export const listMoments = ({ store }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'listMoments',
      chapter: 'Journey',
      summary: 'How often each moment of truth came, where, how it ended, and who was asked; worst first.',
      detail:
        'A visit belongs to the time in which it began. `moment` keeps visits in which it came, with all their moments.',
      query: journeyQuery,
      answer,
    },
    async (c, { query }) => {
      const visits = await readVisits(store, c.req.param('site') ?? '', wishOf(query));
      return c.json({ visits: visits.length, asked: sumAskings(visits), items: sumMoments(visits), next: null });
    },
  );
