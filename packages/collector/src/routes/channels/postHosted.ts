// POST /s/:site/:survey/batch: what a hosted page sends. It is sandboxed, so its origin is `null`, and posts to its own site only.

import type { Context } from 'hono';
import type { Parts } from '../../app';
import { findSurvey } from '../../hosted/findSurvey';
import { deny } from '../../receive/denial';
import { originOf } from '../originOf';
import { postBatch } from '../postBatch';

export const postHosted = (parts: Parts) => (c: Context, next: () => Promise<void>) => {
  const { site: own = '', survey = '' } = c.req.param();
  const admission = {
    origin: (origin: string | undefined) =>
      origin === 'null' || origin === originOf(c, parts)
        ? undefined
        : deny(
            403,
            'unknown-origin',
            'only the page of this survey may post here; pages of your own post to /v1/batch',
          ),
    site: async (site: string) =>
      site === own && (await parts.store.getSite(own)) && findSurvey(await parts.store.getConfig(own), survey)
        ? undefined
        : deny(403, 'unknown-site', 'this is no survey of that site'),
  };
  return postBatch({ ...parts, admission })(c, next);
};
