// A route of the API that says what it takes and answers: the check of a request and its description are one thing.

import type { Context, Handler } from 'hono';
import type { z } from 'zod';
import type { ApiEnv } from '../guards/apiGuard';
import { readQuery } from '../reading/query';
import type { DenialStatus } from '../receive/denial';
import { answerDenial } from '../routes/answerDenial';
import { readForm } from './readForm';
import { readJson } from './readJson';

/** What the description of the API says of one route. */
export interface About<Query = unknown, Body = unknown> {
  /** The name of the operation, that of the route's file: `listResponses`. */
  id: string;
  /** The chapter it stands in: `Answers`. */
  chapter: string;
  /** One line. */
  summary: string;
  /** More, where one line is not enough. */
  detail?: string;
  /** The parameters after the question mark; anything else is refused with 400. */
  query?: z.ZodType<Query>;
  /** The JSON that is sent; anything else is refused with 400. */
  body?: z.ZodType<Body>;
  /** The parts of a form with a file (multipart/form-data), instead of JSON; anything else is refused with 400. */
  form?: z.ZodType<Body>;
  /** A good body, shown to whoever sends a bad one. */
  example?: string;
  /** The JSON of a 200. */
  answer?: z.ZodType;
  /** What else it answers, by content type: `{ 'text/csv': 'one row an answer' }`. */
  otherFormats?: Record<string, string>;
  /** Beside those that follow from the above (400 with a query or a body, 401, 403, 404 with a name in the address). */
  refusals?: DenialStatus[];
  /** True for the routes that can be asked without a session. */
  isOpen?: boolean;
}

/** What was sent, checked. */
export interface Given<Query, Body> {
  query: Query;
  body: Body;
}

const described = new WeakMap<object, About>();

async function readGiven<Query, Body>({ body, form, example }: About<Query, Body>, { req }: Context) {
  if (form) return readForm(form, req);
  return body ? readJson(body, req, example) : undefined;
}

/** What the handler of a route has said of itself; undefined when it has said nothing. */
export const aboutOf = (handler: object): About | undefined => described.get(handler);

/**
 * A handler that is asked only with a good query and a good body, and that `/api/openapi.json` describes.
 *
 * @example
 * export const getMe = ({ store }: Parts): Handler<ApiEnv> =>
 *   describeRoute({ id: 'getMe', chapter: 'Account', summary: 'Who is logged in.', answer: meShape }, async (c) => c.json(…));
 */
export function describeRoute<Query = unknown, Body = unknown>(
  about: About<Query, Body>,
  handle: (c: Context<ApiEnv>, given: Given<Query, Body>) => Response | Promise<Response>,
): Handler<ApiEnv> {
  const handler: Handler<ApiEnv> = async (c) => {
    const query = about.query ? readQuery(about.query, c.req.query()) : undefined;
    if (query && !query.ok) return answerDenial(c, query);
    const body = await readGiven(about, c);
    if (body && !body.ok) return answerDenial(c, body);
    return handle(c, { query: query?.value as Query, body: body?.value as Body });
  };
  described.set(handler, about as About);
  return handler;
}
