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

const LIMIT_HELP = 'must be a whole number from 1 to 200';
const limit = z
  .string()
  .regex(/^\d{1,3}$/, LIMIT_HELP)
  .transform(Number)
  .refine((count) => count >= 1 && count <= 200, LIMIT_HELP);
const cursor = z.string().refine((text) => readCursor(text) !== undefined, 'is not one that `next` has given');

const told = <T extends z.ZodType>(shape: T, description: string): z.ZodOptional<T> =>
  shape.optional().meta({ description });
const name = z.string().min(1, 'must not be empty').max(200, 'must have at most 200 characters');

/** `from` and `to`; a bare date in `to` includes that day (UTC). */
export const rangeQuery = z.strictObject({
  from: told(from, 'From this date or time on.'),
  to: told(to, 'Before this time; a date belongs to it.'),
});

const caseFilters = ['open', 'in-progress', 'waiting', 'closed', 'none'] as const;

const MOODS = { happy: 'good', neutral: 'mid', unhappy: 'bad' } as const;
const SCORE = /^([\w-]{1,64}):(-?\d+(?:\.\d+)?)(?:-(-?\d+(?:\.\d+)?))?$/;
const SCORE_HELP = 'must be happy, neutral or unhappy, or a score with its values: nps:0-6, csat:5';

export type ScoreFilter = { mood: 'good' | 'mid' | 'bad' } | { metric: string; low: number; high: number };

function readScore(text: string): ScoreFilter | undefined {
  if (Object.hasOwn(MOODS, text)) return { mood: MOODS[text as keyof typeof MOODS] };
  const match = SCORE.exec(text);
  return match ? { metric: match[1]!, low: Number(match[2]), high: Number(match[3] ?? match[2]) } : undefined;
}

const score = z
  .string()
  .refine((text) => readScore(text) !== undefined, SCORE_HELP)
  .transform((text) => readScore(text)!);

/** What narrows a list of answers. */
export const narrowingQuery = z.strictObject({
  ...rangeQuery.shape,
  survey: told(name, 'The id of a survey.'),
  score: told(score, '`happy`, `neutral` or `unhappy`, or a score with its values: `nps:0-6`, `csat:5`.'),
  stage: told(name, 'Where in the journey it was given.'),
  moment: told(name, 'A moment of truth that came before it.'),
  search: told(name, 'A term that was searched for before it.'),
  page: told(name, 'The path of a page that was seen: `/checkout`.'),
  product: told(name, 'The id or the name of a product that was looked at.'),
  device: told(z.enum(['phone', 'tablet', 'desktop']), 'The kind of device.'),
  channel: told(name, 'How it was given: `web`, `phone`, `in_store` …'),
  locale: told(name, 'A language, with or without its country: `nl`, `nl-BE`.'),
  case: told(
    z.enum(caseFilters, { error: `must be one of ${caseFilters.join(', ')}` }),
    'The state of its case; `none` has no case.',
  ),
  q: told(name, 'Words the visitor wrote, or its reference; all have to be there.'),
});

export const eventsQuery = z.strictObject({
  limit: told(limit, '1 to 200.'),
  cursor: told(cursor, 'The `next` of the page before.'),
});
const FORMATS = ['json', 'csv', 'ndjson'] as const;
const format = z.enum(FORMATS, { error: `must be one of ${FORMATS.join(', ')}` });
export const formatQuery = z.strictObject({ format: told(format, 'Default `json`.') });

export const responsesQuery = z.strictObject({
  ...narrowingQuery.shape,
  ...eventsQuery.shape,
  ...formatQuery.shape,
});
export const scoresQuery = z.strictObject({ ...narrowingQuery.shape, ...formatQuery.shape });

/** The checked parameters, or 400 with the name of the first one that is wrong. */
export function readQuery<T>(schema: z.ZodType<T>, query: Record<string, string>): { ok: true; value: T } | Denial {
  const result = schema.safeParse(query);
  if (result.success) return { ok: true, value: result.data };
  const issue = result.error.issues[0]!;
  if (issue.code === 'unrecognized_keys') {
    const known = schema instanceof z.ZodObject ? `; known are ${Object.keys(schema.shape).join(', ')}` : '';
    return deny(400, 'bad-parameter', `${issue.keys[0]} is not a parameter of this address${known}`);
  }
  return deny(400, 'bad-parameter', `${issue.path.join('.')}: ${issue.message}`);
}
