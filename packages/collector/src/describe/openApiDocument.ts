// The description of the API by the OpenAPI specification, made from the routes themselves.

import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import type { DenialStatus } from '../receive/denial';
import { type About, aboutOf } from './describeRoute';

/** A route as hono lists it. */
export interface Route {
  method: string;
  path: string;
  handler: object;
}

const refusalShape = z
  .object({ error: z.looseObject({ code: z.string(), message: z.string() }) })
  .meta({ id: 'Refusal', description: 'What was wrong: a word for programs and a sentence for people.' });

const REASONS: Record<DenialStatus, string> = {
  400: 'A parameter or the body is wrong.',
  401: 'Nobody is logged in.',
  403: 'Not from here, or not by this account.',
  404: 'There is no such thing.',
  405: 'Not by this method.',
  409: 'There is another one already.',
  413: 'The body is too large.',
  415: 'Not in this format.',
  422: 'Understood, and not possible.',
  429: 'Too often; see Retry-After.',
  503: 'Not now; see Retry-After.',
};

const namesIn = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!);

function refusalsOf({ query, body, form, refusals = [], isOpen }: About, names: string[]): DenialStatus[] {
  const own: DenialStatus[] = isOpen ? [403] : [401, 403];
  return [
    ...new Set([
      ...own,
      ...(query || body || form ? [400 as const] : []),
      ...(names.length ? [404 as const] : []),
      ...refusals,
    ]),
  ].sort();
}

function operationOf(about: About, path: string): ZodOpenApiOperationObject {
  const names = namesIn(path);
  const { query, body, form, answer, otherFormats = {} } = about;
  const content = {
    ...(answer && { 'application/json': { schema: answer } }),
    ...Object.fromEntries(
      Object.entries(otherFormats).map(([type, description]) => [
        type,
        { schema: { type: 'string' as const, description } },
      ]),
    ),
  };
  return {
    operationId: about.id,
    tags: [about.chapter],
    summary: about.summary,
    ...(about.detail && { description: about.detail }),
    ...(about.isOpen && { security: [] }),
    requestParams: {
      ...(names.length && { path: z.object(Object.fromEntries(names.map((name) => [name, z.string()]))) }),
      ...(query && { query: query as z.ZodObject }),
    },
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    ...(form && { requestBody: { required: true, content: { 'multipart/form-data': { schema: form } } } }),
    responses: {
      200: { description: 'Done.', ...(Object.keys(content).length && { content }) },
      ...Object.fromEntries(
        refusalsOf(about, names).map((status) => [
          status,
          { description: REASONS[status], content: { 'application/json': { schema: refusalShape } } },
        ]),
      ),
    },
  };
}

/**
 * @param routes all of an application; those that have said nothing of themselves are left out
 */
export function openApiDocument(routes: readonly Route[], version: string): object {
  const paths: ZodOpenApiPathsObject = {};
  for (const { method, path, handler } of routes) {
    const about = aboutOf(handler);
    if (!about) continue;
    const address = path.replace(/:(\w+)/g, '{$1}');
    paths[address] = { ...paths[address], [method.toLowerCase()]: operationOf(about, path) };
  }
  return createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: 'Klankbord',
        version,
        description:
          'Reads what visitors said and did, and acts on it. Lists answer `{items, next}`; hand `next` back as `cursor`.',
      },
      paths,
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'klankbord' },
          token: { type: 'http', scheme: 'bearer' },
        },
      },
      security: [{ session: [] }, { token: [] }],
    },
    { allowEmptySchema: { custom: true, unknown: true } },
  );
}
