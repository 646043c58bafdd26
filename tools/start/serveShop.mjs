// The server of the demo shop: plain files, with the collector's address and the two demo links put into its pages.

import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { root } from './root.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
};

const EXAMPLES = join(root, 'examples');
/** Addresses that lie outside the shop, with their folder or file. */
const BESIDE = {
  playground: join(EXAMPLES, 'playground'),
  'script-tag': join(EXAMPLES, 'script-tag'),
  spa: join(EXAMPLES, 'spa'),
  headless: join(EXAMPLES, 'headless'),
  theme: join(EXAMPLES, 'theme'),
  gallery: join(EXAMPLES, 'gallery'),
  // The published functions that the playground evaluates conditions with, and what the gallery imports as a bundler would.
  'klankbord-protocol': join(root, 'packages/protocol/dist'),
  'klankbord-client': join(root, 'packages/client/dist'),
  'klankbord-widget': join(root, 'packages/widget/dist'),
  'idb-keyval': join(root, 'node_modules/idb-keyval'),
  preact: join(root, 'node_modules/preact'),
};
/** An endpoint that takes its time: the gallery shows an answer while it is sent. */
const SLOW = '/gallery/slow';
const SLOW_MS = 30_000;
/** What the pages of the examples have in them, so that each also works when its file is opened alone. */
const COLLECTOR_IN_PAGES = 'http://localhost:8787';
const DEMO_SCRIPT = '<script src="/shop-demo.js" defer></script>';

/** The file for an address, and whether it belongs to the shop; nothing outside of these folders can be reached. */
function placeOf(path) {
  const [first, ...rest] = path.split('/').filter(Boolean);
  if (path.includes('\0') || [first, ...rest].includes('..')) return undefined;
  if (path === '/shop-demo.js') return { file: join(EXAMPLES, 'shop-demo.js'), shop: false };
  const beside = Object.hasOwn(BESIDE, first ?? '') ? BESIDE[first] : undefined;
  return beside
    ? { file: join(beside, ...rest), shop: false }
    : { file: join(EXAMPLES, 'shop', ...[first ?? '', ...rest]), shop: true };
}

/** A folder means its index page; an address without ending may be a page. */
async function findFile(file) {
  for (const candidate of [file, join(file, 'index.html'), `${file}.html`]) {
    const found = await stat(candidate).catch(() => undefined);
    if (found?.isFile()) return candidate;
  }
  return undefined;
}

/** The name by which the visitor reached us; whoever opened 127.0.0.1 must find the collector there as well. */
function hostOf(header = '') {
  const [, name] = /^(localhost|127\.0\.0\.1|\[::1\]|[a-z0-9.-]{1,253})(?::\d+)?$/i.exec(header) ?? [];
  return name ?? 'localhost';
}

/**
 * A page as it is sent.
 *
 * @param shop true for pages of the shop: they get the demo's two links
 */
export function preparePage(html, { host, collectorPort, shop }) {
  const page = html.replaceAll(COLLECTOR_IN_PAGES, `http://${host}:${collectorPort}`);
  return shop && page.includes('</body>') ? page.replace('</body>', `${DEMO_SCRIPT}\n</body>`) : page;
}

async function answer(request, response, collectorPort) {
  if (request.url === SLOW) {
    setTimeout(() => response.writeHead(503).end(), SLOW_MS).unref();
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const { pathname, search } = new URL(request.url, 'http://shop');
  const path = decodeURIComponent(pathname);
  const place = placeOf(path);
  const found = place && (await findFile(place.file));
  // Relative addresses in a folder's page need the slash at its end.
  if (found?.endsWith('index.html') && !pathname.endsWith('/') && !pathname.endsWith('.html')) {
    response.writeHead(302, { location: `${pathname}/${search}` }).end();
    return;
  }
  const file = found ?? (await findFile(join(EXAMPLES, 'shop/404.html')));
  if (!file) {
    response.writeHead(404, { 'content-type': TYPES['.txt'] }).end(`There is no ${path} here. The shop begins at /`);
    return;
  }
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const bytes = await readFile(file);
  const page = { host: hostOf(request.headers.host), collectorPort, shop: place?.shop ?? true };
  const body = type.startsWith('text/html') ? Buffer.from(preparePage(bytes.toString('utf8'), page)) : bytes;
  const headers = { 'content-type': type, 'content-length': body.length, 'cache-control': 'no-cache' };
  response.writeHead(found ? 200 : 404, headers).end(request.method === 'HEAD' ? undefined : body);
}

/**
 * Serves the shop until `close()`.
 *
 * @param collectorPort what the pages talk to
 */
export async function serveShop({ port, collectorPort }) {
  const server = createServer((request, response) => {
    answer(request, response, collectorPort).catch((error) => {
      const bad = error instanceof URIError || error instanceof TypeError;
      if (!bad) console.error(`shop: ${request.url}: ${error.message}`);
      if (!response.headersSent) response.writeHead(bad ? 400 : 500);
      response.end();
    });
  });
  await new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', done);
  });
  return {
    close() {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}
