// The one door to `fetch` for events: posts a body and gives back what counts of the answer.

import { byteLength } from '../lib/byteLength';
import type { Answer } from './outcome';

const TIMEOUT_MS = 10_000;
/** Bytes of our own keepalive requests in flight: browsers allow 64 KiB for the whole page, the host needs some of it. */
const KEEPALIVE_BYTES = 48 * 1024;
/** Below this many bytes compressing gains nothing worth a wait. Our choice. */
const COMPRESS_FROM = 1024;

export interface PostOptions {
  endpoint: string;
  headers: Record<string, string>;
  /** gzip where the browser can; the endpoint knows it by its first two bytes when the type is text/plain. */
  compress: boolean;
}

export interface Body {
  body: string;
  contentType: string;
  headers?: Record<string, string>;
}

export interface Posted extends Answer {
  retryAfter?: string | null;
  /** The address that answered in the end. */
  url: string;
}

export interface Post {
  /** @param exit the page is being left: no compressing, which takes a turn of the event loop */
  send(body: Body, exit?: boolean): Promise<Posted>;
  /** Bytes that may still go out with keepalive. */
  room(): number;
}

async function gzip(text: string): Promise<Blob | string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  // Some hosts patch streams; what is not gzip is not sent as gzip.
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? new Blob([bytes]) : text;
}

export function createPost({ endpoint, headers, compress }: PostOptions): Post {
  // Taken now: a host that patches fetch later (zones, mocks, monitors) neither sees nor breaks our requests.
  const request = fetch;
  let inFlight = 0;

  const attempt = async (body: string | Blob, all: Record<string, string>, keepalive: boolean): Promise<Posted> => {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), TIMEOUT_MS);
    try {
      const response = await request(endpoint, {
        method: 'POST',
        body,
        headers: all,
        credentials: 'omit',
        keepalive,
        signal: abort.signal,
      });
      const { status, redirected, type, url } = response;
      const header = (name: string): string | null => response.headers.get(name);
      const contentType = header('content-type');
      return {
        status,
        redirected,
        type,
        url,
        contentType,
        retryAfter: header('retry-after'),
        body: await response.text(),
      };
    } finally {
      clearTimeout(timer);
    }
  };

  return {
    room: () => KEEPALIVE_BYTES - inFlight,
    async send({ body, contentType, headers: more }, exit) {
      let bytes = byteLength(body);
      const packed = compress && !exit && bytes > COMPRESS_FROM ? await gzip(body).catch(() => body) : body;
      if (packed !== body) bytes = (packed as Blob).size;
      const all: Record<string, string> = { 'content-type': contentType, ...headers, ...more };
      // With text/plain the header would cost a CORS preflight; the first two bytes say it too.
      if (packed !== body && contentType[0] !== 't') all['content-encoding'] = 'gzip';
      const keepalive = bytes <= KEEPALIVE_BYTES - inFlight;
      if (keepalive) inFlight += bytes;
      try {
        // The page's other requests may have used the budget up: then it goes out as a plain request.
        return await attempt(packed, all, keepalive).catch((error: Error) => {
          if (keepalive && !exit && error.name === 'TypeError') return attempt(packed, all, false);
          throw error;
        });
      } catch {
        return { status: 0, url: endpoint };
      } finally {
        if (keepalive) inFlight -= bytes;
      }
    },
  };
}
