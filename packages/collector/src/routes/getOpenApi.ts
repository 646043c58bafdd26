// GET /api/openapi.json: what the API takes and answers, by the OpenAPI specification.

import type { Handler } from 'hono';
import { z } from 'zod';
import { describeRoute } from '../describe/describeRoute';
import { openApiDocument, type Route } from '../describe/openApiDocument';
import type { ApiEnv } from '../guards/apiGuard';
import { readVersion } from '../version';

/** @param routes all of the application, this one included; made once, when somebody asks */
export function getOpenApi(routes: readonly Route[]): Handler<ApiEnv> {
  let document: object | undefined;
  return describeRoute(
    {
      id: 'getOpenApi',
      chapter: 'About',
      summary: 'This description.',
      answer: z.looseObject({ openapi: z.string() }),
    },
    (c) => c.json((document ??= openApiDocument(routes, readVersion()))),
  );
}
