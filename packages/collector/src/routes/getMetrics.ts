// GET /metrics: what Prometheus reads; for this machine, or with a token that has the scope `metrics`.

import type { Handler } from 'hono';
import type { Parts } from '../app';
import { isLocal } from '../guards/isLocal';
import { deny } from '../receive/denial';
import { answerDenial } from './answerDenial';

const CLOSED = deny(
  401,
  'no-token',
  'Metrics are for this machine, or for a bearer token: klankbord token make --scopes metrics',
);

export const getMetrics =
  ({ metrics, tokens }: Parts): Handler =>
  async (c) => {
    const token = await tokens.read(c.req.header('authorization'));
    if (!token?.scopes.includes('metrics') && !isLocal(c))
      return answerDenial(c, CLOSED, { 'www-authenticate': 'Bearer' });
    return c.body(await metrics.write(), 200, { 'content-type': metrics.contentType, 'cache-control': 'no-store' });
  };
