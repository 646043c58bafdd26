// GET /api/sites/:site/responses: the inbox, newest first, as a page of JSON or as lines of all.

import type { Context, Handler } from 'hono';
import type { Parts } from '../app';
import { describeRoute } from '../describe/describeRoute';
import { pageShape } from '../describe/shapes';
import type { ApiEnv } from '../guards/apiGuard';
import { responsesQuery } from '../reading/query';
import { responseShape, responseSummary } from '../reading/responseSummary';
import type { ResponseWish, StoredEvent } from '../store/store';
import { ndjsonStream } from './ndjsonStream';

const DEFAULT_LIMIT = 50;
const LINES_AT_ONCE = 200;

/** Without a limit it gives every answer that fits: an export has no pages. */
function answerLines(
  c: Context,
  { store }: Parts,
  site: string,
  wish: Omit<ResponseWish, 'limit'>,
  limit?: number,
): Response {
  const nextPage = async (cursor: string | undefined): Promise<{ items: StoredEvent[]; next: string | null }> => {
    const page = await store.listResponses(site, {
      ...wish,
      cursor: cursor ?? wish.cursor,
      limit: limit ?? LINES_AT_ONCE,
    });
    return limit === undefined ? page : { ...page, next: null };
  };
  return c.body(ndjsonStream(nextPage, responseSummary), 200, {
    'content-type': 'application/x-ndjson; charset=utf-8',
    'content-disposition': 'attachment; filename="responses.ndjson"',
  });
}

export const listResponses = (parts: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'listResponses',
      chapter: 'Answers',
      summary: 'Answers, newest first.',
      query: responsesQuery,
      answer: pageShape(responseShape.meta({ id: 'Response' })),
      otherFormats: { 'application/x-ndjson': 'one answer a line; all that fit, where there is no limit' },
    },
    async (c, { query: { from, to, survey, cursor, limit, format } }) => {
      const site = c.req.param('site') ?? '';
      const wish = { fromMs: from, untilMs: to, survey, cursor };
      if (format === 'ndjson') return answerLines(c, parts, site, wish, limit);
      const { items, next } = await parts.store.listResponses(site, { ...wish, limit: limit ?? DEFAULT_LIMIT });
      return c.json({ items: items.map(responseSummary), next });
    },
  );
