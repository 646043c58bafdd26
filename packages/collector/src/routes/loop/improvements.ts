// /api/sites/:site/improvements: what is mended at the source, and what it has changed.

import type { Handler } from 'hono';
import { z } from 'zod';
import type { Parts } from '../../app';
import { describeRoute } from '../../describe/describeRoute';
import { listShape, timeShape } from '../../describe/shapes';
import type { ApiEnv } from '../../guards/apiGuard';
import { measureImprovement } from '../../loop/measureImprovement';
import { formatQuery } from '../../reading/query';
import { downloadList, fileFormats } from '../../reading/table/download';
import { improvementColumns } from '../../reading/table/loopColumns';
import { timeText } from '../../reading/timeText';
import { responseShape, responseSummary } from '../../reading/responseSummary';
import type { Improvement, ImprovementBody } from '../../store/loopStore';
import { missing, numberIn } from './missing';
import { changedShape } from './shapes';

const chapter = 'Improvements';

const bodyShape = z.strictObject({
  title: z.string().trim().min(1).max(200),
  note: z.string().max(5000).nullable().optional(),
  owner: z.string().min(1).max(128).nullable().optional(),
  state: z.enum(['idea', 'planned', 'live', 'dropped']),
  live: z.iso.date().nullable().optional().meta({ description: 'The day it went live.' }),
  about: z
    .strictObject({ kind: z.enum(['moment', 'stage', 'topic', 'metric']), name: z.string().min(1).max(128) })
    .nullable()
    .optional()
    .meta({ description: 'What it is about, and measured by.' }),
});

const improvementShape = z
  .object({
    id: z.number(),
    ...bodyShape.shape,
    made: timeShape,
    answers: z.number(),
    cases: z.number(),
  })
  .meta({ id: 'Improvement' });

const sideShape = z.object({
  from: timeShape,
  to: timeShape,
  n: z.number(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});
const measureShape = z
  .object({
    kind: z.enum(['share', 'score']),
    what: z.string(),
    lowerIsBetter: z.boolean(),
    before: sideShape,
    after: sideShape,
  })
  .meta({ id: 'Measure' });

const improvementItem = ({ madeMs, isDeleted: _, ...rest }: Improvement): z.infer<typeof improvementShape> => ({
  ...rest,
  made: timeText(madeMs),
});

export const listImprovements = ({ store }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'listImprovements',
      chapter,
      summary: 'Improvements, newest first.',
      query: formatQuery,
      answer: listShape(improvementShape),
      otherFormats: fileFormats,
    },
    async (c, { query: { format } }) => {
      const items = (await store.listImprovements(c.req.param('site') ?? '')).map(improvementItem);
      if (format === undefined || format === 'json') return c.json({ items });
      return downloadList(c, { name: 'improvements', format, columns: improvementColumns }, items);
    },
  );

export const getImprovement = ({ store, now }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'getImprovement',
      chapter,
      summary: 'One improvement with its measure before and after, and the answers that are linked to it.',
      detail: 'Before and after are equally long, at most 28 days. Null where nothing was counted, or it is not live.',
      answer: z.object({
        improvement: improvementShape,
        measure: measureShape.nullable(),
        answers: z.array(responseShape),
      }),
    },
    async (c) => {
      const { site = '', id = '' } = c.req.param();
      const improvement = (await store.listImprovements(site)).find((one) => one.id === numberIn(id));
      if (!improvement) return missing(c, 'improvement', id);
      const linked = await store.listLinkedAnswers(site, improvement.id);
      const answers = await Promise.all(linked.map((response) => store.getResponse(site, response)));
      return c.json({
        improvement: improvementItem(improvement),
        measure: (await measureImprovement(store, site, improvement, now())) ?? null,
        answers: answers.flatMap((stored) => (stored ? [responseSummary(stored)] : [])),
      });
    },
  );

const save = ({ store, now }: Parts, isNew: boolean): Handler<ApiEnv> =>
  describeRoute(
    {
      id: isNew ? 'postImprovement' : 'putImprovement',
      chapter,
      summary: isNew ? 'Notes an improvement.' : 'Changes an improvement: all of it.',
      body: bodyShape,
      example: '{"title": "…", "state": "planned"}',
      answer: z.object({ id: z.number() }),
    },
    async (c, { body }) => {
      const { site = '', id = '' } = c.req.param() as { site?: string; id?: string };
      const saved = await store.saveImprovement(site, isNew ? undefined : numberIn(id), body as ImprovementBody, now());
      return saved === undefined ? missing(c, 'improvement', id) : c.json({ id: saved });
    },
  );

export const postImprovement = (parts: Parts): Handler<ApiEnv> => save(parts, true);
export const putImprovement = (parts: Parts): Handler<ApiEnv> => save(parts, false);

const setDeleted = ({ store, now }: Parts, isDeleted: boolean): Handler<ApiEnv> =>
  describeRoute(
    {
      id: isDeleted ? 'deleteImprovement' : 'restoreImprovement',
      chapter,
      summary: isDeleted ? 'Takes an improvement away; it can be brought back.' : 'Brings an improvement back.',
      answer: changedShape,
    },
    async (c) => {
      const { site = '', id = '' } = c.req.param();
      const done = await store.deleteImprovement(site, numberIn(id), isDeleted ? now() : null);
      return done ? c.json({ changed: true }) : missing(c, 'improvement', id);
    },
  );

export const deleteImprovement = (parts: Parts): Handler<ApiEnv> => setDeleted(parts, true);
export const restoreImprovement = (parts: Parts): Handler<ApiEnv> => setDeleted(parts, false);

export const putImprovementAnswer = ({ store }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'putImprovementAnswer',
      chapter,
      summary: 'Links an answer to an improvement, or takes the link away.',
      body: z.strictObject({ linked: z.boolean() }),
      example: '{"linked": true}',
      answer: changedShape,
    },
    async (c, { body }) => {
      const { site = '', id = '', response = '' } = c.req.param();
      if (!(await store.getResponse(site, response))) return missing(c, 'response', response);
      const done = await store.linkAnswer(site, numberIn(id), response, body.linked);
      return done ? c.json({ changed: true }) : missing(c, 'improvement', id);
    },
  );
