// GET /api/sites/:site/responses: the inbox, newest first, as a page of JSON or as a file of all.

import type { Handler } from 'hono';
import type { Parts } from '../app';
import { describeRoute } from '../describe/describeRoute';
import { pageShape } from '../describe/shapes';
import type { ApiEnv } from '../guards/apiGuard';
import { narrowingOf } from '../reading/narrowingOf';
import { responsesQuery } from '../reading/query';
import { responseShape, responseSummary } from '../reading/responseSummary';
import { answerColumns } from '../reading/table/answerColumns';
import { answerPages } from '../reading/table/answerPages';
import { fileFormats } from '../reading/table/download';

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
    (c, { query }) =>
      answerPages(c, query, { name: 'responses', columns: answerColumns }, async (page) => {
        const { items, next } = await store.listResponses(c.req.param('site') ?? '', {
          ...narrowingOf(query),
          ...page,
        });
        return { items: items.map(responseSummary), next };
      }),
  );
