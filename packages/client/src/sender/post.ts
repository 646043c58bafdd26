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

/** The text compressed, or undefined where the browser cannot. */
async function gzip(text: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    // Some hosts patch streams; what is not gzip is not sent as gzip.
    return bytes[0] === 0x1f && bytes[1] === 0x8b ? bytes : undefined;
  } catch {
    return undefined;
  }
}

export function createPost({ endpoint, headers, compress }: PostOptions): Post {
  // Taken now: a host that patches fetch later (zones, mocks, monitors) neither sees nor breaks our requests.
  const request = fetch;
  let inFlight = 0;

  const attempt = async (init: RequestInit): Promise<Posted> => {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), TIMEOUT_MS);
    try {
      const response = await request(endpoint, {
        method: 'POST',
        credentials: 'omit',
        signal: abort.signal,
        ...init,
      });
      const { status, redirected, type, url } = response;
      return {
        status,
        redirected,
        type,
        url,
        contentType: response.headers.get('content-type'),
        retryAfter: response.headers.get('retry-after'),
        body: await response.text(),
      };
    } finally {
      clearTimeout(timer);
    }
  };

  return {
    room: () => KEEPALIVE_BYTES - inFlight,
    async send({ body, contentType, headers: more }, exit) {
      const plain = byteLength(body);
      const packed = compress && !exit && plain > COMPRESS_FROM && (await gzip(body));
      const bytes = packed ? packed.length : plain;
      const keepalive = bytes <= KEEPALIVE_BYTES - inFlight;
      const init: RequestInit = {
        body: packed || body,
        headers: {
          'content-type': contentType,
          ...headers,
          ...more,
          // With text/plain the header would cost a CORS preflight; the first two bytes say it too.
          ...(packed && contentType[0] !== 't' && { 'content-encoding': 'gzip' }),
        },
        keepalive,
      };
      if (keepalive) inFlight += bytes;
      try {
        // The page's other requests may have used the budget up: then it goes out as a plain request.
        return await attempt(init).catch((error: Error) => {
          if (keepalive && !exit && error.name === 'TypeError') return attempt({ ...init, keepalive: false });
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
