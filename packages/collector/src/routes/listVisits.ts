// GET /api/sites/:site/visits: who was there last, newest first.

import type { Handler } from 'hono';
import type { Parts } from '../app';
import { eventsQuery, readQuery } from '../reading/query';
import { MAX_SIGNALS, visitItem } from '../reading/visitItem';
import { answerDenial } from './answerDenial';

const DEFAULT_LIMIT = 20;

export const listVisits =
  ({ store }: Parts): Handler =>
  async (c) => {
    const query = readQuery(eventsQuery, c.req.query());
    if (!query.ok) return answerDenial(c, query);
    const { limit = DEFAULT_LIMIT, cursor } = query.value;
    const site = c.req.param('site') ?? '';
    const { items, next } = await store.listVisits(site, { limit, cursor });
    const visits = await Promise.all(
      items.map(async ({ session }) => visitItem(session, await store.listSession(site, session, MAX_SIGNALS))),
    );
    return c.json({ items: visits.filter((visit) => visit !== undefined), next });
  };
