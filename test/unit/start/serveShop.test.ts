// The shop's server: pages with the right collector in them, and nothing from outside the examples and the published protocol.

import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { preparePage, serveShop } from '../../../tools/start/serveShop.mjs';
import { freePort } from '../../support/startCollector';

let port: number;
let shop: { close(): Promise<unknown> };
beforeAll(async () => {
  port = await freePort();
  shop = await serveShop({ port, collectorPort: 9999 });
});
afterAll(() => shop.close());

interface Answer {
  status: number;
  type: string;
  location?: string;
  text: string;
}

/** A path as it is written: `fetch` would tidy it up. */
const get = (path: string, host = `localhost:${port}`, method = 'GET'): Promise<Answer> =>
  new Promise((done, fail) => {
    const asked = request({ port, host: '127.0.0.1', path, method, headers: { host } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () =>
        done({
          status: response.statusCode!,
          type: response.headers['content-type'] ?? '',
          location: response.headers.location,
          text,
        }),
      );
    });
    asked.on('error', fail);
    asked.end();
  });

test('the playground talks to the collector of this start, under the name that was used', async () => {
  expect((await get('/playground/')).text).toContain('src="http://localhost:9999/klankbord.js"');
  expect((await get('/playground/', `127.0.0.1:${port}`)).text).toContain('src="http://127.0.0.1:9999/klankbord.js"');
  expect((await get('/playground/', '"><script>')).text).toContain('src="http://localhost:9999/klankbord.js"');
});

test('the playground reaches the published protocol, and nothing beside it', async () => {
  expect(await get('/klankbord-protocol/condition.js')).toMatchObject({
    status: 200,
    type: 'text/javascript; charset=utf-8',
    text: expect.stringContaining('listLeaves'),
  });
  expect((await get('/klankbord-protocol/../package.json')).status).toBe(404);
});

test('only pages of the shop get the demo links', async () => {
  const page = '<body>Shop</body>';
  const where = { host: 'localhost', collectorPort: 9999 };
  expect(preparePage(page, { ...where, shop: true })).toContain('<script src="/shop-demo.js" defer></script>\n</body>');
  expect(preparePage(page, { ...where, shop: false })).toBe(page);
  expect((await get('/playground/')).text).not.toContain('shop-demo.js');
  expect(await get('/shop-demo.js')).toMatchObject({ status: 200, type: 'text/javascript; charset=utf-8' });
});

test('a folder without a slash is sent to the one with it', async () => {
  expect(await get('/playground?x=1')).toMatchObject({ status: 302, location: '/playground/?x=1' });
});

test.each([
  '/../package.json',
  '/playground/../../package.json',
  '/%2e%2e/package.json',
  '/playground/%2e%2e/%2e%2e/package.json',
  '/..%2fpackage.json',
])('nothing outside the examples: %s', async (path) => {
  const { status, text } = await get(path);
  expect(status).toBe(404);
  expect(text).not.toContain('klankbord-monorepo');
});

test('what cannot be an address is 400, what is not read is 405', async () => {
  expect((await get('/%zz')).status).toBe(400);
  expect((await get('/', undefined, 'POST')).status).toBe(405);
  expect(await get('/playground/', undefined, 'HEAD')).toMatchObject({ status: 200, text: '' });
});
