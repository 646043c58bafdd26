// PUT /api/sites/:site: gives a site its name, and marks sample data as such.

import { isText } from '@klankbord/protocol/wire';
import type { Handler } from 'hono';
import { z } from 'zod';
import type { Parts } from '../app';
import { describeRoute } from '../describe/describeRoute';
import { siteShape } from '../describe/shapes';
import type { ApiEnv } from '../guards/apiGuard';
import { deny } from '../receive/denial';
import { answerDenial } from './answerDenial';

export const putSite = ({ store, now }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'putSite',
      chapter: 'Sites',
      summary: 'Gives a site its name, and marks sample data as such.',
      body: z.strictObject({ name: z.string().min(1).max(128).optional(), sample: z.boolean().optional() }),
      example: '{"name": "…", "sample": true}',
      answer: z.object({ site: siteShape }),
    },
    async (c, { body }) => {
      const site = c.req.param('site');
      if (!isText(site, 128))
        return answerDenial(c, deny(400, 'bad-site', 'The name of a site has 1 to 128 characters.'));
      await store.saveSite(site, body, now());
      return c.json({ site: await store.getSite(site) });
    },
  );
