// GET /api/sites/:site/responses/:id/similar: answers whose story has most in common with this one.

import type { Handler } from 'hono';
import { z } from 'zod';
import type { Parts } from '../../app';
import { describeRoute } from '../../describe/describeRoute';
import type { ApiEnv } from '../../guards/apiGuard';
import { responseShape, responseSummary } from '../../reading/responseSummary';

const MOST = 5;
/** With less in common it is another story: our choice, a third of what either has. */
const LEAST = 1 / 3;

export const listSimilar = ({ store }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'listSimilar',
      chapter: 'Answers',
      summary: 'Answers whose story has most in common with this one.',
      detail:
        'Similarity is what both have of what either has (Jaccard): stages, moments, search terms, products, device; among the newest 2,000 answers, a third at least.',
      answer: z.object({ items: z.array(z.object({ similarity: z.number(), response: responseShape })) }),
    },
    async (c) => {
      const { site = '', id = '' } = c.req.param();
      const found = await store.listSimilar(site, id, MOST);
      const items = found
        .filter(({ similarity }) => similarity >= LEAST)
        .map(({ similarity, answer }) => ({
          similarity: Math.round(similarity * 100) / 100,
          response: responseSummary(answer),
        }));
      return c.json({ items });
    },
  );
