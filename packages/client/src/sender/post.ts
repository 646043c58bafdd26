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
  headers?: Record<string, string>;
  /** gzip where the browser can; the endpoint knows it by its first two bytes when the type is text/plain. */
  compress: boolean;
}

export interface Body {
  text: string;
  contentType: string;
  headers?: Record<string, string>;
}

export interface Post {
  /** @param exit the page is being left: no compressing, which takes a turn of the event loop */
  send(body: Body, exit?: boolean): Promise<Answer & { retryAfter: string | null; finalUrl: string }>;
  /** Bytes that may still go out with keepalive. */
  room(): number;
  abort(): void;
}

async function gzip(text: string): Promise<Blob | undefined> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  // Some hosts patch streams; what is not gzip is not sent as gzip.
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? new Blob([bytes]) : undefined;
}

export function createPost({ endpoint, headers = {}, compress }: PostOptions): Post {
  // Taken now: a host that patches fetch later (zones, mocks, monitors) neither sees nor breaks our requests.
  const request = fetch;
  const aborts = new Set<AbortController>();
  let inFlight = 0;

  const attempt = async (body: string | Blob, allHeaders: Record<string, string>, keepalive: boolean) => {
    const abort = new AbortController();
    aborts.add(abort);
    const timer = setTimeout(() => abort.abort(), TIMEOUT_MS);
    try {
      const response = await request(endpoint, {
        method: 'POST',
        body,
        headers: allHeaders,
        credentials: 'omit',
        keepalive,
        signal: abort.signal,
      });
      return {
        status: response.status,
        redirected: response.redirected,
        type: response.type,
        contentType: response.headers.get('content-type') ?? '',
        body: await response.text(),
        retryAfter: response.headers.get('retry-after'),
        finalUrl: response.url,
      };
    } finally {
      clearTimeout(timer);
      aborts.delete(abort);
    }
  };

  return {
    room: () => KEEPALIVE_BYTES - inFlight,
    abort() {
      for (const abort of aborts) abort.abort();
    },
    async send({ text, contentType, headers: more }, exit = false) {
      const plain = contentType.startsWith('text/plain');
      const size = byteLength(text);
      const packed =
        compress && !exit && size > COMPRESS_FROM && typeof CompressionStream === 'function'
          ? await gzip(text).catch(() => undefined)
          : undefined;
      const bytes = packed?.size ?? size;
      const keepalive = bytes <= KEEPALIVE_BYTES - inFlight;
      const all = {
        'content-type': contentType,
        ...(packed && !plain && { 'content-encoding': 'gzip' }),
        ...headers,
        ...more,
      };
      if (keepalive) inFlight += bytes;
      try {
        // The page's other requests may have used the budget up: then it goes out as a plain request.
        return await attempt(packed ?? text, all, keepalive).catch((error: Error) =>
          keepalive && error.name === 'TypeError' && !exit
            ? attempt(packed ?? text, all, false)
            : Promise.reject(error),
        );
      } catch {
        return { status: 0, retryAfter: null, finalUrl: endpoint };
      } finally {
        if (keepalive) inFlight -= bytes;
      }
    },
  };
}
