// The parameters of reading routes, checked: a typo is told, not ignored.

import { z } from 'zod';
import { type Denial, deny } from '../receive/denial';
import { readCursor } from '../store/cursor';

const DAY_MS = 86_400_000;
const DATE = /^\d{4}-\d\d-\d\d$/;

const TIME_HELP = 'must be a date (2026-11-22) or a time with a zone (2026-11-22T10:00:00Z)';
const isTimeText = (text: string): boolean =>
  (DATE.test(text) || /T.*(Z|[+-]\d\d:\d\d)$/.test(text)) && !Number.isNaN(Date.parse(text));

const time = z.string().refine(isTimeText, TIME_HELP);
/** The first and the last day of a range belong to it. */
const from = time.transform((text) => Date.parse(text));
const to = time.transform((text) => Date.parse(text) + (DATE.test(text) ? DAY_MS : 0));

const limit = z
  .string()
  .regex(/^\d{1,3}$/, 'must be a whole number from 1 to 200')
  .transform(Number)
  .refine((count) => count >= 1 && count <= 200, 'must be a whole number from 1 to 200');
const cursor = z.string().refine((text) => readCursor(text) !== undefined, 'is not one that `next` has given');

/** `from` and `to`; a bare date in `to` includes that day (UTC). */
export const rangeQuery = z.strictObject({ from: from.optional(), to: to.optional() });
export const narrowingQuery = z.strictObject({ ...rangeQuery.shape, survey: z.string().min(1).max(128).optional() });
export const eventsQuery = z.strictObject({ limit: limit.optional(), cursor: cursor.optional() });
export const responsesQuery = z.strictObject({
  ...narrowingQuery.shape,
  ...eventsQuery.shape,
  format: z.enum(['json', 'ndjson']).optional(),
});

/** The checked parameters, or 400 with the name of the first one that is wrong. */
export function readQuery<T>(schema: z.ZodType<T>, query: Record<string, string>): { ok: true; value: T } | Denial {
  const result = schema.safeParse(query);
  if (result.success) return { ok: true, value: result.data };
  const issue = result.error.issues[0]!;
  if (issue.code === 'unrecognized_keys') {
    return deny(400, 'bad-parameter', `${issue.keys[0]} is not a parameter of this address`);
  }
  return deny(400, 'bad-parameter', `${issue.path.join('.')}: ${issue.message}`);
}
