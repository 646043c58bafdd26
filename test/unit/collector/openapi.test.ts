// The description of the API: every route of the route table is in it, and it is good OpenAPI.

import { expect, test } from '@jest/globals';
import { createApp, type Parts } from '../../../packages/collector/src/app';
import { openCollector } from './support/openCollector';

interface Operation {
  operationId: string;
  summary: string;
  parameters?: { in: string; name: string; required?: boolean; description?: string }[];
  requestBody?: object;
  responses: Record<string, { description: string; content?: object }>;
}
interface OpenApi {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
}

/** Every route of `/api` with a method of its own; nothing is asked, so the parts may be missing. */
function listRoutes(): string[] {
  const routes = createApp({} as Parts).routes.filter(
    ({ method, path }) => method !== 'ALL' && path.startsWith('/api/'),
  );
  // A route with a guard of its own is listed once for each.
  return [...new Set(routes.map(({ method, path }) => `${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}`))];
}

const read = (): Promise<OpenApi> => openCollector().read<OpenApi>('/api/openapi.json');
const operations = ({ paths }: OpenApi): Operation[] => Object.values(paths).flatMap((path) => Object.values(path));

test('every route of /api is described, and nothing else', async () => {
  const { paths } = await read();
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((one) => `${one} ${path}`),
  );
  expect(described.sort()).toEqual(listRoutes().sort());
  expect(described.length).toBeGreaterThan(10);
});

test('each operation has a name of its own, a line of text, and what it answers', async () => {
  const all = operations(await read());
  expect(new Set(all.map(({ operationId }) => operationId)).size).toBe(all.length);
  for (const { operationId, summary, responses } of all) {
    expect([operationId, summary]).toEqual([expect.stringMatching(/^[a-z]\w+$/), expect.stringMatching(/^[A-Z].*\.$/)]);
    expect([operationId, responses['200']?.content]).toEqual([operationId, expect.anything()]);
    expect([operationId, responses['403']?.content]).toEqual([operationId, expect.anything()]);
  }
});

test('names in the address and parameters of the query are told', async () => {
  const { paths } = await read();
  const { parameters = [] } = paths['/api/sites/{site}/responses']!.get!;
  expect(parameters.map((one) => `${one.in} ${one.name} ${one.required ?? false}`)).toEqual(
    expect.arrayContaining(['path site true', 'query from false', 'query cursor false', 'query format false']),
  );
});

test('it is for those who may read', async () => {
  const answer = await openCollector().fetch('/api/openapi.json');
  expect(answer.status).toBe(401);
});
