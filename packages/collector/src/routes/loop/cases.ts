// /api/sites/:site/cases: the loops that are to be closed, by rule and by hand, for both sides.

import { parseDuration } from '@klankbord/protocol/condition';
import type { Handler } from 'hono';
import { z } from 'zod';
import type { Parts } from '../../app';
import { describeRoute } from '../../describe/describeRoute';
import { pageShape } from '../../describe/shapes';
import type { ApiEnv } from '../../guards/apiGuard';
import { recoveryOf } from '../../loop/recovery';
import { leadingScore, sideOf, titleOf } from '../../loop/stepOf';
import { eventsQuery, formatQuery } from '../../reading/query';
import { feedbackOf } from '../../reading/responseSummary';
import { answerPages } from '../../reading/table/answerPages';
import { fileFormats } from '../../reading/table/download';
import { caseColumns } from '../../reading/table/loopColumns';
import { listScores } from '../../scores/listScores';
import type { CaseChange } from '../../store/loopStore';
import { missing, numberIn } from './missing';
import { sayChange } from './sayChange';
import {
  caseItem,
  caseShape,
  caseSides,
  caseStates,
  changedShape,
  noteItem,
  noteShape,
  replyItem,
  replyShape,
} from './shapes';

const chapter = 'Cases';

const person = z.string().min(1).max(128);
const time = z.iso.datetime({ offset: true });

export const listCases = ({ store }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'listCases',
      chapter,
      summary: 'Cases, newest first.',
      query: z.strictObject({
        ...eventsQuery.shape,
        ...formatQuery.shape,
        state: z.enum([...caseStates, 'unclosed']).optional(),
        side: z.enum(caseSides).optional(),
        owner: z.string().max(128).optional().meta({ description: 'Empty: nobody.' }),
        response: z.string().max(64).optional().meta({ description: 'The case of this answer.' }),
        visitor: z
          .string()
          .max(128)
          .optional()
          .meta({ description: 'Of this customer: a browser or a name, with all that belong together.' }),
        improvement: z
          .string()
          .regex(/^\d{1,12}$/)
          .optional(),
      }),
      answer: pageShape(caseShape),
      otherFormats: fileFormats,
    },
    (c, { query: { improvement, visitor, format, limit, cursor, ...wish } }) =>
      answerPages(c, { format, limit, cursor }, { name: 'cases', columns: caseColumns }, async (page) => {
        const { site = '' } = c.req.param();
        const person = visitor === undefined ? undefined : await store.findPerson(site, visitor);
        if (visitor !== undefined && !person) return { items: [], next: null };
        const { items, next } = await store.listCases(site, {
          ...wish,
          ...page,
          ...(person && { person }),
          ...(improvement !== undefined && { improvement: Number(improvement) }),
        });
        return { items: items.map(caseItem), next };
      }),
  );

export const getRecovery = ({ store, now }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'getRecovery',
      chapter,
      summary: 'How many cases are open, late and closed, and how many unhappy customers are not unhappy any more.',
      detail:
        'Recovered is a customer whose first score was in the unhappy band and whose second one is not. No rate under 5 second scores; the interval is Wilson’s, 95 %.',
      answer: z.object({
        states: z.record(z.enum(caseStates), z.number()),
        overdue: z.number(),
        unowned: z.number(),
        told: z.number(),
        recovery: z.object({
          n: z.number(),
          recovered: z.number(),
          unhappy: z.number(),
          rate: z.number().nullable(),
          low: z.number().nullable(),
          high: z.number().nullable(),
        }),
      }),
    },
    async (c) => {
      const { pairs, unhappy, ...counts } = await store.countCases(c.req.param('site') ?? '', now());
      return c.json({ ...counts, recovery: recoveryOf({ pairs, unhappy }) });
    },
  );

export const postCase = ({ store, now }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'postCase',
      chapter,
      summary: 'Opens a case by hand, for an answer or for something heard elsewhere.',
      detail: 'An answer has one case: asked for again, the one it has is given.',
      body: z.strictObject({
        response: z.string().min(1).max(64).optional(),
        title: z.string().trim().min(1).max(200).optional(),
        side: z.enum(caseSides).optional(),
        owner: person.optional(),
        dueIn: z
          .string()
          .refine((text) => parseDuration(text) !== undefined, 'must be a duration such as 2d')
          .optional(),
      }),
      example: '{"response": "…"} or {"title": "…"}',
      answer: z.object({ id: z.number() }),
      refusals: [404],
    },
    async (c, { body }) => {
      const site = c.req.param('site') ?? '';
      const stored = body.response === undefined ? undefined : await store.getResponse(site, body.response);
      if (body.response !== undefined && !stored) return missing(c, 'response', body.response);
      const scores = stored ? listScores(feedbackOf(stored)) : [];
      const id = await store.openCase(site, {
        response: body.response,
        visitor: stored?.event.visitor,
        side: body.side ?? sideOf(scores),
        title: body.title ?? (stored ? titleOf(stored) : ''),
        owner: body.owner ?? c.get('signedIn').name,
        openedMs: now(),
        dueMs: body.dueIn === undefined ? undefined : now() + parseDuration(body.dueIn)!,
        score: leadingScore(scores),
      });
      return c.json({ id });
    },
  );

export const getCase = ({ store }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'getCase',
      chapter,
      summary: 'One case with its notes and replies.',
      answer: z.object({ case: caseShape, notes: z.array(noteShape), replies: z.array(replyShape) }),
    },
    async (c) => {
      const { site = '', id = '' } = c.req.param();
      const found = await store.getCase(site, numberIn(id));
      if (!found) return missing(c, 'case', id);
      const { notes, replies } = found;
      return c.json({ case: caseItem(found.case), notes: notes.map(noteItem), replies: replies.map(replyItem) });
    },
  );

export const patchCase = ({ store, now }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'patchCase',
      chapter,
      summary: 'Changes a case; null takes a value away, and what was changed is noted.',
      body: z.strictObject({
        owner: person.nullable().optional(),
        state: z.enum(caseStates).optional(),
        due: time.nullable().optional(),
        outcome: z.string().trim().min(1).max(2000).nullable().optional(),
        told: z.boolean().optional().meta({ description: 'The customer has been told.' }),
        improvement: z.number().int().nullable().optional(),
      }),
      example: '{"state": "closed", "outcome": "…"}',
      answer: changedShape,
    },
    async (c, { body }) => {
      const { site = '', id = '' } = c.req.param();
      const { due, told, ...rest } = body;
      const { improvement } = rest;
      const known = improvement == null || (await store.listImprovements(site)).some((one) => one.id === improvement);
      if (!known) return missing(c, 'improvement', String(improvement));
      const change: CaseChange = {
        ...(rest as CaseChange),
        ...(due !== undefined && { dueMs: due === null ? null : Date.parse(due) }),
        ...(told !== undefined && { toldMs: told ? now() : null }),
      };
      const note = { atMs: now(), author: c.get('signedIn').name, kind: 'change' as const, text: sayChange(body) };
      if (!(await store.changeCase(site, numberIn(id), change, note))) return missing(c, 'case', id);
      return c.json({ changed: true });
    },
  );

export const postCaseNote = ({ store, now }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'postCaseNote',
      chapter,
      summary: 'Adds a note to a case.',
      body: z.strictObject({ text: z.string().trim().min(1).max(5000) }),
      example: '{"text": "…"}',
      answer: changedShape,
    },
    async (c, { body }) => {
      const { site = '', id = '' } = c.req.param();
      if (!(await store.getCase(site, numberIn(id)))) return missing(c, 'case', id);
      const author = c.get('signedIn').name;
      await store.addCaseNote(numberIn(id), { atMs: now(), author, kind: 'note', text: body.text });
      return c.json({ changed: true });
    },
  );
