// GET /api/sites/:site/responses/:id: one answer with its story, and what happened after it.

import type { Handler } from 'hono';
import { z } from 'zod';
import type { Parts } from '../app';
import { describeRoute } from '../describe/describeRoute';
import type { ApiEnv } from '../guards/apiGuard';
import { responseDetail, responseDetailShape } from '../reading/responseDetail';
import { stepShape, stepsAfter } from '../reading/stepsAfter';
import { deny } from '../receive/denial';
import { answerDenial } from './answerDenial';

/** Enough for the rest of a visit; a story is not a log. */
const MAX_STEPS = 200;

export const getResponse = ({ store }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'getResponse',
      chapter: 'Answers',
      summary: 'One answer with its story, and what happened after it.',
      answer: z.object({ response: responseDetailShape, after: z.array(stepShape) }),
    },
    async (c) => {
      const { site = '', id = '' } = c.req.param();
      const stored = await store.getResponse(site, id);
      if (!stored)
        return answerDenial(
          c,
          deny(404, 'unknown-response', `There is no answer ${JSON.stringify(id)}; it may have been erased.`),
        );
      const { session, id: eventId } = stored.event;
      const after = session ? await store.listSessionAfter(site, session, eventId, MAX_STEPS) : [];
      return c.json({ response: responseDetail(stored), after: stepsAfter(after) });
    },
  );
