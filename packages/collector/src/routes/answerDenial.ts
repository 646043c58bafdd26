// Answers a refusal of a whole request, readable for programs and for people.

import type { Context } from 'hono';
import type { Denial } from '../receive/denial';

/** Headers are ASCII; what a visitor sent must not break or split them. */
const headerSafe = (text: string): string => text.replace(/[^\x20-\x7e]/g, '?').slice(0, 500);

/** @example return answerDenial(c, deny(413, 'too-large', 'the body is larger than …')); */
export function answerDenial(
  c: Context,
  { status, code, message }: Denial,
  headers: Record<string, string> = {},
): Response {
  return c.json({ error: { code, message } }, status, {
    'klankbord-refused': headerSafe(`${code}: ${message}`),
    ...headers,
  });
}
