// PUT /api/sites/:site: gives a site its name, and marks sample data as such.

import { isText } from '@klankbord/protocol/wire';
import type { Handler } from 'hono';
import { z } from 'zod';
import type { Parts } from '../app';
import { deny } from '../receive/denial';
import { answerDenial } from './answerDenial';

const change = z.strictObject({ name: z.string().min(1).max(128).optional(), sample: z.boolean().optional() });

export const putSite =
  ({ store, now }: Parts): Handler =>
  async (c) => {
    const site = c.req.param('site');
    if (!isText(site, 128))
      return answerDenial(c, deny(400, 'bad-site', 'The name of a site has 1 to 128 characters.'));
    const body: unknown = await c.req.json().catch(() => undefined);
    const wish = change.safeParse(body);
    if (!wish.success) {
      const [issue] = wish.error.issues;
      return answerDenial(
        c,
        deny(
          400,
          'bad-site',
          `${issue!.path.join('.') || 'The body'}: ${issue!.message}. Send {"name": "…", "sample": true}.`,
        ),
      );
    }
    await store.saveSite(site, wish.data, now());
    return c.json({ site: await store.getSite(site) });
  };
