// GET /api/sites/:site/events: what happened, newest first.

import type { Handler } from 'hono';
import type { Parts } from '../app';
import { describeRoute } from '../describe/describeRoute';
import { pageShape } from '../describe/shapes';
import type { ApiEnv } from '../guards/apiGuard';
import { eventItem, eventShape } from '../reading/eventItem';
import { eventsQuery } from '../reading/query';

const DEFAULT_LIMIT = 50;

export const listEvents = ({ store }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'listEvents',
      chapter: 'Visits',
      summary: 'What happened, newest first.',
      query: eventsQuery,
      answer: pageShape(eventShape),
    },
    async (c, { query: { limit = DEFAULT_LIMIT, cursor } }) => {
      const { items, next } = await store.listEvents(c.req.param('site') ?? '', { limit, cursor });
      return c.json({ items: items.map(eventItem), next });
    },
  );
