// GET /api/sites/:site/visits: who was there last, newest first.

import type { Handler } from 'hono';
import type { Parts } from '../app';
import { describeRoute } from '../describe/describeRoute';
import { pageShape } from '../describe/shapes';
import type { ApiEnv } from '../guards/apiGuard';
import { eventsQuery } from '../reading/query';
import { MAX_SIGNALS, visitItem, visitShape } from '../reading/visitItem';

const DEFAULT_LIMIT = 20;

export const listVisits = ({ store }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'listVisits',
      chapter: 'Visits',
      summary: 'Who was there last, newest first.',
      query: eventsQuery,
      answer: pageShape(visitShape),
    },
    async (c, { query: { limit = DEFAULT_LIMIT, cursor } }) => {
      const site = c.req.param('site') ?? '';
      const { items, next } = await store.listVisits(site, { limit, cursor });
      const visits = await Promise.all(
        items.map(async ({ session }) => visitItem(session, await store.listSession(site, session, MAX_SIGNALS))),
      );
      return c.json({ items: visits.filter((visit) => visit !== undefined), next });
    },
  );
