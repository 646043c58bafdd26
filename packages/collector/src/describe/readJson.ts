// The JSON body of a request, checked: what is wrong is told with the place where it stands.

import type { HonoRequest } from 'hono';
import type { z } from 'zod';
import { type Denial, deny } from '../receive/denial';

/**
 * @param example a good body, shown to whoever sends a bad one
 */
export async function readJson<T>(
  shape: z.ZodType<T>,
  request: HonoRequest,
  example?: string,
): Promise<{ ok: true; value: T } | Denial> {
  const advice = example ? ` Send ${example}` : '';
  const body: unknown = await request.json().catch(() => undefined);
  if (body === undefined) return deny(400, 'bad-json', `The body is not JSON.${advice}`);
  const result = shape.safeParse(body);
  if (result.success) return { ok: true, value: result.data };
  const issue = result.error.issues[0]!;
  const place = issue.path.join('.') || 'The body';
  return deny(400, 'bad-body', `${place}: ${issue.message}.${advice}`);
}
