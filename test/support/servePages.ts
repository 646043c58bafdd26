// A page server for browser tests: the files of a folder, with `{{name}}` filled in, and the headers a scenario asks for.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

export interface Pages {
  url: string;
  port: number;
  close(): Promise<void>;
}

export interface PagesOptions {
  /** Folders that are looked through in order. */
  folders: string[];
  /** Filled in for `{{name}}` in HTML pages. */
  fill?: () => Record<string, string>;
  headers?: Record<string, string>;
  /** The last change to an HTML page. */
  rewrite?: (html: string) => string;
  /** Answers instead of a file when it gives true. */
  handle?: (request: IncomingMessage, response: ServerResponse) => boolean;
}

export async function servePages({
  folders,
  fill = () => ({}),
  headers = {},
  rewrite = (html) => html,
  handle,
}: PagesOptions): Promise<Pages> {
  const server = createServer((request, response) => {
    if (handle?.(request, response)) return;
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
    const found = folders.map((folder) => join(folder, path)).find((file) => existsSync(file));
    const file = found && statSync(found).isDirectory() ? join(found, 'index.html') : found;
    if (path === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    if (!file || !existsSync(file)) {
      response.writeHead(404).end('not found');
      return;
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const filled = type.startsWith('text/html')
      ? rewrite(readFileSync(file, 'utf8').replace(/\{\{(\w+)\}\}/g, (_, name: string) => fill()[name] ?? ''))
      : readFileSync(file);
    response.writeHead(200, { 'content-type': type, ...headers }).end(filled);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
