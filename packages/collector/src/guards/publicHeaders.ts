// Lets pages of any origin read every public answer, errors and refusals included, and answers their preflights.

import type { MiddlewareHandler } from 'hono';

/** Without these a page cannot even read a status, and takes a refusal for a broken network (wire.md). */
export const publicHeaderValues = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'retry-after, klankbord-refused',
};

export const publicHeaders: MiddlewareHandler = async (c, next) => {
  if (c.req.method === 'OPTIONS') {
    return c.body(null, 204, {
      ...publicHeaderValues,
      'access-control-allow-methods': 'GET, HEAD, POST, OPTIONS',
      'access-control-allow-headers': 'content-type, content-encoding, authorization, traceparent, tracestate',
      'access-control-max-age': '86400',
    });
  }
  await next();
  for (const [name, value] of Object.entries(publicHeaderValues)) c.res.headers.set(name, value);
};
