// GET /api/sites/:site/scores: each score with its n and its margin.

import type { Handler } from 'hono';
import type { Parts } from '../app';
import { describeRoute } from '../describe/describeRoute';
import { listShape } from '../describe/shapes';
import type { ApiEnv } from '../guards/apiGuard';
import { narrowingQuery } from '../reading/query';
import { scoreShape, summariseScores } from '../scores/summariseScores';

export const getScores = ({ store }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'getScores',
      chapter: 'Scores',
      summary: 'Each score with its n and its 95 % interval.',
      query: narrowingQuery,
      answer: listShape(scoreShape),
    },
    async (c, { query: { from, to, survey } }) => {
      const counts = await store.countScores(c.req.param('site') ?? '', { fromMs: from, untilMs: to, survey });
      return c.json({ items: summariseScores(counts) });
    },
  );
