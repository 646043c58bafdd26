// GET /api/sites/:site/responses: the inbox, newest first, as a page of JSON or as a file of all.

import type { Handler } from 'hono';
import type { Parts } from '../app';
import { describeRoute } from '../describe/describeRoute';
import { pageShape } from '../describe/shapes';
import type { ApiEnv } from '../guards/apiGuard';
import { narrowingOf } from '../reading/narrowingOf';
import { responsesQuery } from '../reading/query';
import { responseShape, type ResponseSummary, responseSummary } from '../reading/responseSummary';
import { answerColumns } from '../reading/table/answerColumns';
import { download, fileFormats } from '../reading/table/download';
import type { Page } from '../store/store';

const DEFAULT_LIMIT = 50;
const AT_ONCE = 200;

export const listResponses = ({ store }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'listResponses',
      chapter: 'Answers',
      summary: 'Answers, newest first.',
      query: responsesQuery,
      answer: pageShape(responseShape),
      otherFormats: fileFormats,
    },
    async (c, { query }) => {
      const { cursor, limit, format } = query;
      const read = async (at: string | undefined, most: number): Promise<Page<ResponseSummary>> => {
        const wish = { ...narrowingOf(query), cursor: at, limit: most };
        const { items, next } = await store.listResponses(c.req.param('site') ?? '', wish);
        return { items: items.map(responseSummary), next };
      };
      if (format === undefined || format === 'json') return c.json(await read(cursor, limit ?? DEFAULT_LIMIT));
      // Without a limit it gives every answer that fits: a file has no pages.
      return download(c, { name: 'responses', format, columns: answerColumns }, async (at) => {
        const page = await read(at ?? cursor, limit ?? AT_ONCE);
        return limit === undefined ? page : { ...page, next: null };
      });
    },
  );
