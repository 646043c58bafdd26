// GET /v1/config/:site: the published configuration of a site, `{}` when there is none.

import type { Handler } from 'hono';
import type { Parts } from '../app';
import { etagOf, matchesEtag } from '../files/etag';
import { answerDenial } from './answerDenial';

export const getConfig =
  ({ store, admission }: Parts): Handler =>
  async (c) => {
    const site = c.req.param('site') ?? '';
    const unknown = await admission.site(site);
    if (unknown) return answerDenial(c, unknown);
    const body = (await store.getConfig(site)) ?? '{}';
    const headers = { etag: etagOf(body), 'cache-control': 'public, max-age=60' };
    if (matchesEtag(c.req.header('if-none-match'), headers.etag)) return c.body(null, 304, headers);
    return c.body(body, 200, { ...headers, 'content-type': 'application/json' });
  };
