// /api/sites/:site/praise and /v1/praise/:site: what the team approves of, and what everybody may read.

import type { Handler } from 'hono';
import { z } from 'zod';
import type { Parts } from '../../app';
import { describeRoute } from '../../describe/describeRoute';
import { pageShape } from '../../describe/shapes';
import type { ApiEnv } from '../../guards/apiGuard';
import { eventsQuery, formatQuery } from '../../reading/query';
import { answerPages } from '../../reading/table/answerPages';
import { fileFormats } from '../../reading/table/download';
import { praiseColumns } from '../../reading/table/loopColumns';
import { timeText } from '../../reading/timeText';
import { deny } from '../../receive/denial';
import { answerDenial } from '../answerDenial';
import { missing } from './missing';
import { praiseItem, praiseShape, praiseStates } from './shapes';

/** Quotes that a page may show: nobody reads more. */
const MAX_QUOTES = 50;
const CACHE_SECONDS = 60;

export const listPraise = ({ store }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'listPraise',
      chapter: 'Praise',
      summary: 'Compliments, newest first.',
      query: z.strictObject({
        ...eventsQuery.shape,
        ...formatQuery.shape,
        state: z.enum(praiseStates).optional(),
      }),
      answer: pageShape(praiseShape),
      otherFormats: fileFormats,
    },
    (c, { query }) =>
      answerPages(c, query, { name: 'praise', columns: praiseColumns }, async (page) => {
        const { state } = query;
        const { items, next } = await store.listPraise(c.req.param('site') ?? '', { ...page, ...(state && { state }) });
        return { items: items.map(praiseItem), next };
      }),
  );

export const patchPraise = ({ store, now }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'patchPraise',
      chapter: 'Praise',
      summary: 'Approves, hides or takes back a quote, and notes who got the compliment.',
      detail: 'Nothing is published whose author has not agreed.',
      body: z.strictObject({
        state: z.enum(['allowed', 'published', 'hidden']).optional(),
        recipient: z.string().trim().min(1).max(128).nullable().optional().meta({ description: 'Who got it.' }),
      }),
      example: '{"state": "published"}',
      answer: praiseShape,
      refusals: [422],
    },
    async (c, { body }) => {
      const { site = '', id = '' } = c.req.param();
      if (!(await store.getResponse(site, id))) return missing(c, 'compliment', id);
      const { recipient, state } = body;
      const changed = await store.changePraise(
        site,
        id,
        {
          ...(state && { state }),
          ...(recipient !== undefined && { recipient, passedMs: recipient === null ? null : now() }),
        },
        now(),
      );
      if (!changed)
        return answerDenial(c, deny(422, 'not-allowed', 'Its author has not agreed that these words are published.'));
      return c.json(praiseItem(changed));
    },
  );

/** GET /v1/praise/:site: words whose authors agreed and which the team approved; public, and nothing else. */
export const getPraise =
  ({ store, admission }: Parts): Handler =>
  async (c) => {
    const site = c.req.param('site') ?? '';
    const unknown = await admission.site(site);
    if (unknown) return answerDenial(c, unknown);
    const product = c.req.query('product');
    const published = await store.listPublishedPraise(site, MAX_QUOTES);
    c.header('cache-control', `public, max-age=${CACHE_SECONDS}`);
    return c.json({
      quotes: published
        .filter((quote) => product === undefined || quote.product === product)
        .map(({ text, score, name, product: about, atMs }) => ({
          text,
          score: score && { value: score.value, high: score.high, type: score.type },
          name,
          product: about,
          time: timeText(atMs),
        })),
    });
  };
