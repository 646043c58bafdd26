// The parts of a form with a file, checked.

import type { HonoRequest } from 'hono';
import type { z } from 'zod';
import { type Denial, deny } from '../receive/denial';

export async function readForm<T>(shape: z.ZodType<T>, request: HonoRequest): Promise<{ ok: true; value: T } | Denial> {
  const type = request.header('content-type')?.split(';')[0]!.trim().toLowerCase();
  const parts = type === 'multipart/form-data' ? await request.parseBody().catch(() => undefined) : undefined;
  if (!parts) return deny(400, 'bad-form', 'The body is no form. Send the parts as multipart/form-data.');
  const result = shape.safeParse(parts);
  if (result.success) return { ok: true, value: result.data };
  const issue = result.error.issues[0]!;
  return deny(400, 'bad-form', `${issue.path.join('.') || 'The form'}: ${issue.message}.`);
}
