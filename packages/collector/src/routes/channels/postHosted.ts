// POST /s/:site/:survey/batch: what a hosted page sends. It has no origin (it is sandboxed), and posts to its own site only.

import type { Context } from 'hono';
import type { Parts } from '../../app';
import { deny } from '../../receive/denial';
import { postBatch } from '../postBatch';

export const postHosted = (parts: Parts) => (c: Context, next: () => Promise<void>) => {
  const own = c.req.param('site') ?? '';
  const admission = {
    origin: () => undefined,
    site: async (site: string) =>
      site === own && (await parts.store.getSite(own))
        ? undefined
        : deny(403, 'unknown-site', `this page is of another site`),
  };
  return postBatch({ ...parts, admission })(c, next);
};
