// GET /api/sites/:site/visits/:id: one visit with everything that happened in it, oldest first.

import type { Handler } from 'hono';
import type { Parts } from '../app';
import { eventItem } from '../reading/eventItem';
import { MAX_SIGNALS, visitItem } from '../reading/visitItem';
import { deny } from '../receive/denial';
import { answerDenial } from './answerDenial';

export const getVisit =
  ({ store }: Parts): Handler =>
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
  };
