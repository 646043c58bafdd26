// The JSON body of a write, checked: what is wrong is told with its place.

import type { Context } from 'hono';
import type { z } from 'zod';
import { type Denial, deny } from '../receive/denial';

/** @example const wish = await readJson(c, z.strictObject({ name: z.string() })); if (!wish.ok) return answerDenial(c, wish); */
export async function readJson<T>(c: Context, schema: z.ZodType<T>): Promise<{ ok: true; value: T } | Denial> {
  const body: unknown = await c.req.json().catch(() => undefined);
  if (body === undefined) return deny(400, 'bad-json', 'The body is not JSON.');
  const result = schema.safeParse(body);
  if (result.success) return { ok: true, value: result.data };
  const issue = result.error.issues[0]!;
  return deny(400, 'bad-body', `${issue.path.join('.') || 'The body'}: ${issue.message}`);
}
