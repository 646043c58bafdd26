// GET /api/sites/:site/events: what happened, newest first.

import type { Handler } from 'hono';
import type { Parts } from '../app';
import { eventItem } from '../reading/eventItem';
import { eventsQuery, readQuery } from '../reading/query';
import { answerDenial } from './answerDenial';

const DEFAULT_LIMIT = 50;

export const listEvents =
  ({ store }: Parts): Handler =>
  async (c) => {
    const query = readQuery(eventsQuery, c.req.query());
    if (!query.ok) return answerDenial(c, query);
    const { limit = DEFAULT_LIMIT, cursor } = query.value;
    const { items, next } = await store.listEvents(c.req.param('site') ?? '', { limit, cursor });
    return c.json({ items: items.map(eventItem), next });
  };
