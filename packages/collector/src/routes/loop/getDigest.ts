// GET /api/sites/:site/digest: one day for those who read once a day, the same as the message `digest.daily`.

import type { Handler } from 'hono';
import { z } from 'zod';
import type { Parts } from '../../app';
import { describeRoute } from '../../describe/describeRoute';
import type { ApiEnv } from '../../guards/apiGuard';
import { dayOf, readDigest } from '../../loop/digest';
import { responseShape } from '../../reading/responseSummary';

export const getDigest = ({ store, now }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'getDigest',
      chapter: 'Digest',
      summary: 'What was said, opened, closed and praised on a day (UTC).',
      query: z.strictObject({
        day: z.iso.date().optional().meta({ description: 'Default: today, also for a day to come.' }),
      }),
      answer: z.looseObject({
        day: z.string(),
        answers: z.number(),
        opened: z.number(),
        closed: z.number(),
        overdue: z.number(),
        items: z.array(responseShape),
        compliments: z.array(responseShape),
      }),
    },
    async (c, { query }) => {
      const nowMs = now();
      return c.json(await readDigest(store, c.req.param('site') ?? '', query.day ?? dayOf(nowMs), nowMs));
    },
  );
