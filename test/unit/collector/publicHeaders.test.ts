// Every public answer can be read from a page of any origin: without it a browser takes a refusal for a broken network.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { makeBatch, makeEvent } from './support/makeBatch';
import { makeFolder, openCollector } from './support/openCollector';

const JSON_TYPE = { 'content-type': 'application/json' };
const page = { accept: 'text/html', origin: 'https://shop.example' };

describe('CORS', () => {
  test.each([
    ['POST', '/v1/batch', 200, JSON.stringify(makeBatch([makeEvent()])), JSON_TYPE],
    ['POST', '/v1/batch', 400, '{', JSON_TYPE],
    ['POST', '/v1/batch', 413, 'x'.repeat(600_000), JSON_TYPE],
    ['POST', '/v1/batch', 415, 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['GET', '/v1/batch', 405, undefined, page],
    ['PUT', '/v1/erase', 405, '{}', JSON_TYPE],
    ['POST', '/v1/erase', 400, '{}', JSON_TYPE],
    ['GET', '/v1/config/shop', 200, undefined, {}],
    ['DELETE', '/v1/config/shop', 405, undefined, {}],
    ['GET', '/v1/nothing', 404, undefined, page],
    ['POST', '/v1', 404, '{}', page],
    ['GET', '/health/live', 200, undefined, {}],
    ['GET', '/health/ready', 200, undefined, {}],
    ['GET', '/health/nothing', 404, undefined, page],
    ['GET', '/klankbord-ui-00000000.js', 404, undefined, {}],
  ])('%s %s answers %i with the headers', async (method, path, status, body, headers) => {
    const answer = await openCollector().fetch(path, { method, body, headers: headers as Record<string, string> });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('access-control-expose-headers')).toBe('retry-after, klankbord-refused');
    // A page here would be taken for a captive portal (wire.md).
    expect(answer.headers.get('content-type')).toContain('application/json');
  });

  test.each(['/v1/batch', '/v1/erase', '/v1/config/shop', '/v1/nothing'])(
    'a preflight of %s is answered',
    async (path) => {
      const answer = await openCollector().fetch(path, {
        method: 'OPTIONS',
        headers: { origin: 'https://shop.example', 'access-control-request-method': 'POST' },
      });
      expect(answer.status).toBe(204);
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
      expect(answer.headers.get('access-control-allow-methods')).toContain('POST');
      expect(answer.headers.get('access-control-allow-headers')).toContain('content-encoding');
    },
  );

  test('the files of the SDK have them too; /api and the dashboard do not', async () => {
    const sdkFolder = makeFolder();
    mkdirSync(sdkFolder, { recursive: true });
    writeFileSync(join(sdkFolder, 'klankbord.js'), 'x');
    const collector = openCollector({ sdkFolder });
    expect((await collector.fetch('/klankbord.js')).headers.get('access-control-allow-origin')).toBe('*');
    expect((await collector.fetch('/api/me')).headers.get('access-control-allow-origin')).toBeNull();
    expect((await collector.fetch('/', { headers: page })).headers.get('access-control-allow-origin')).toBeNull();
  });

  test('an address that is no page never answers 2xx to a post', async () => {
    const collector = openCollector();
    for (const path of ['/', '/feedback', '/klankbord.js', '/signin']) {
      expect((await collector.post(path, {}, page)).status).toBe(404);
    }
  });
});
