// GET /api/sites/:site/visitors/:id: one customer over all channels, with what they did and said.

import type { Handler } from 'hono';
import { z } from 'zod';
import type { Parts } from '../../app';
import { describeRoute } from '../../describe/describeRoute';
import type { ApiEnv } from '../../guards/apiGuard';
import { responseShape, responseSummary } from '../../reading/responseSummary';
import { unknownVisitor } from '../../reading/unknownVisitor';
import { MAX_SIGNALS, visitItem, visitShape } from '../../reading/visitItem';
import { answerDenial } from '../answerDenial';

/** Newest ones; who came more often is exported. Our choice. */
const MAX_VISITS = 50;
const MAX_RESPONSES = 200;

export const getVisitor = ({ store }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'getVisitor',
      chapter: 'Visitors',
      summary: 'One customer over all channels: visits and answers, newest first.',
      detail:
        'A browser, or the name of a customer, and the browsers that were identified by the same name; what came by that name without a browser (by phone, in the store) belongs to it too.',
      answer: z.object({
        visitor: z.object({
          id: z.string(),
          users: z.array(z.string()).meta({ description: 'What `identify` called them.' }),
          visitors: z.array(z.string()).meta({
            description: 'All browsers, this one first; none for a customer who only came by other channels.',
          }),
        }),
        visits: z.array(visitShape),
        responses: z.array(responseShape),
      }),
    },
    async (c) => {
      const { site = '', id = '' } = c.req.param();
      const person = await store.findPerson(site, id);
      if (!person) return answerDenial(c, unknownVisitor(id));
      const sessions = await store.listPersonSessions(site, person, MAX_VISITS);
      const visits = await Promise.all(
        sessions.map(async ({ session }) => visitItem(session, await store.listSession(site, session, MAX_SIGNALS))),
      );
      const responses = await store.listPersonResponses(site, person, MAX_RESPONSES);
      return c.json({
        visitor: { id, ...person },
        visits: visits.filter((visit) => visit !== undefined),
        responses: responses.map(responseSummary),
      });
    },
  );
