// GET /api/sites/:site/visits/:id: one visit with everything that happened in it, oldest first.

import type { Handler } from 'hono';
import { z } from 'zod';
import type { Parts } from '../app';
import { describeRoute } from '../describe/describeRoute';
import type { ApiEnv } from '../guards/apiGuard';
import { eventItem, eventShape } from '../reading/eventItem';
import { MAX_SIGNALS, visitItem, visitShape } from '../reading/visitItem';
import { deny } from '../receive/denial';
import { answerDenial } from './answerDenial';

export const getVisit = ({ store }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'getVisit',
      chapter: 'Visits',
      summary: 'One visit with everything that happened in it, oldest first.',
      answer: z.object({ visit: visitShape, events: z.array(eventShape) }),
    },
    async (c) => {
      const { site = '', id = '' } = c.req.param();
      const events = await store.listSession(site, id, MAX_SIGNALS);
      const visit = visitItem(id, events);
      if (!visit)
        return answerDenial(
          c,
          deny(404, 'unknown-visit', `There is no visit ${JSON.stringify(id)}; it may have been erased.`),
        );
      return c.json({ visit, events: events.map(eventItem) });
    },
  );
