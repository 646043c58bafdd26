// GET /api/sites/:site/live: what is stored from now on, as server-sent events.

import type { Handler } from 'hono';
import { reaches, roleAt } from '../accounts/signedIn';
import { z } from 'zod';
import type { Parts } from '../app';
import { describeRoute } from '../describe/describeRoute';
import type { ApiEnv } from '../guards/apiGuard';
import { liveStream } from '../live/liveStream';

const liveQuery = z.strictObject({
  after: z
    .string()
    .regex(/^\d{1,15}$/, 'must be the id of a message of this stream')
    .optional()
    .meta({
      description: 'Resume after this message, where another reader has heard it; `Last-Event-ID` goes before it.',
    }),
});

export const getLive = (parts: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'getLive',
      chapter: 'Visits',
      summary: 'What is stored from now on.',
      detail: 'Server-sent events: `response` tells an answer, `event` anything else. Resumes after `Last-Event-ID`.',
      query: liveQuery,
      otherFormats: { 'text/event-stream': 'an endless stream' },
    },
    async (c, { query }) => {
      const { store, identify } = parts;
      const last = await store.getLastPosition();
      const resumed = c.req.header('last-event-id') ?? query.after;
      // A position from another database (the folder was replaced) lies ahead of ours: begin at the end instead.
      const position = resumed && /^\d{1,15}$/.test(resumed) ? Math.min(Number(resumed), last) : last;
      const site = c.req.param('site') ?? '';
      const stillAllowed = async (): Promise<boolean> => {
        const reader = await identify(c, { quiet: true });
        return reader !== undefined && reaches(roleAt(reader, site), 'reader');
      };
      return c.body(liveStream(parts, { site, position, stillAllowed }), 200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'x-accel-buffering': 'no',
      });
    },
  );
