// A server that remembers every request as it came over the wire, and answers batches as the test wants.

import type { IncomingMessage } from 'node:http';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Pages, servePages } from './servePages';

export interface SeenRequest {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  /** Unpacked. */
  body: string;
}

export interface RecordingServer extends Pages {
  requests: SeenRequest[];
  /** Requests that carry data, in the order they came. */
  posts(): SeenRequest[];
  /** The events of all posts that were accepted. */
  events(): { name: string; props: Record<string, unknown> }[];
  /** What the next batches are answered with; 202 at first. */
  answer(status: number): void;
}

const root = resolve(import.meta.dirname ?? __dirname, '../..');

/** Serves a folder and the built script-tag files; `{{site}}` is filled in. */
export async function recordRequests(folder: string, site: string): Promise<RecordingServer> {
  const requests: SeenRequest[] = [];
  const accepted: SeenRequest[] = [];
  let status = 202;
  const pages = await servePages({
    folders: [folder, resolve(root, 'packages/widget/dist')],
    fill: () => ({ site }),
    handle(request, response) {
      const { method = '', url = '', headers } = request;
      const seen: SeenRequest = { method, url, headers, body: '' };
      requests.push(seen);
      if (method !== 'POST') {
        if (!url.startsWith('/v1/')) return false;
        response.writeHead(404).end();
        return true;
      }
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const body = Buffer.concat(chunks);
        seen.body = (body[0] === 0x1f ? gunzipSync(body) : body).toString('utf8');
        if (status < 300) accepted.push(seen);
        response.writeHead(status).end();
      });
      return true;
    },
  });
  return {
    ...pages,
    requests,
    posts: () => requests.filter(({ method }) => method === 'POST'),
    events: () =>
      // Replies are asked for by a post too.
      accepted.flatMap(
        ({ body }) => (JSON.parse(body) as { events?: ReturnType<RecordingServer['events']> }).events ?? [],
      ),
    answer(next) {
      status = next;
    },
  };
}
