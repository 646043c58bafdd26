// Answers an address that does not exist; never with a page, which a client would take for a captive portal.

import type { Context } from 'hono';
import { deny } from '../receive/denial';
import { answerDenial } from './answerDenial';

export const notFound = (c: Context): Response =>
  answerDenial(c, deny(404, 'not-found', `There is nothing at ${c.req.method} ${c.req.path.slice(0, 200)}`));
