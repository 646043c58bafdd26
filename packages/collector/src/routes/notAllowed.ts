// Answers a known address that was asked with a wrong method.

import type { Handler } from 'hono';
import { deny } from '../receive/denial';
import { answerDenial } from './answerDenial';

export const notAllowed =
  (allow: string): Handler =>
  (c) =>
    answerDenial(c, deny(405, 'wrong-method', `${c.req.method} is not answered here, only ${allow}`), { allow });
