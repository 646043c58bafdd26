// Reads the body of a request within its limits: bytes, gzip, UTF-8, JSON.

import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { MAX_BATCH_BYTES } from '@klankbord/protocol/wire';
import { type Denial, deny } from './denial';

const unzip = promisify(gunzip);

/** Bytes after decoding: a batch of 512 KiB may have been written with more blanks than ours (R17). */
export const MAX_DECODED_BYTES = 2 * 1024 * 1024;

export type Body = { ok: true; value: unknown } | Denial;

const CONTENT_TYPES = ['application/json', 'text/plain'];

function checkHeaders(headers: Headers): Denial | undefined {
  const type = headers.get('content-type')?.split(';')[0]!.trim().toLowerCase();
  if (type && !CONTENT_TYPES.includes(type)) {
    return deny(415, 'bad-content-type', `content-type ${type} is not read here: send application/json or text/plain`);
  }
  const encoding = headers.get('content-encoding')?.trim().toLowerCase() ?? 'identity';
  if (!['gzip', 'x-gzip', 'identity', ''].includes(encoding)) {
    return deny(415, 'bad-encoding', `content-encoding ${encoding} is not read here: send gzip, or nothing`);
  }
  return Number(headers.get('content-length')) > MAX_BATCH_BYTES ? tooLarge() : undefined;
}

const tooLarge = (): Denial =>
  deny(413, 'too-large', `the body is larger than ${MAX_BATCH_BYTES} bytes as sent: send fewer events at once`);

/** The bytes, or undefined as soon as there are too many. */
async function readBytes(request: Request): Promise<Buffer | undefined> {
  if (!request.body) return Buffer.alloc(0);
  // With a length the server cuts the body off there; without one we count.
  if (request.headers.has('content-length')) {
    const bytes = Buffer.from(await request.arrayBuffer());
    return bytes.length > MAX_BATCH_BYTES ? undefined : bytes;
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body as ReadableStream<Uint8Array>) {
    length += chunk.length;
    if (length > MAX_BATCH_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** With text/plain nothing declares the gzip but its first two bytes (wire.md). */
const isGzip = (bytes: Buffer): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

async function decode(bytes: Buffer): Promise<{ ok: true; bytes: Buffer } | Denial> {
  if (!isGzip(bytes)) return { ok: true, bytes };
  try {
    return { ok: true, bytes: await unzip(bytes, { maxOutputLength: MAX_DECODED_BYTES }) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      return deny(
        413,
        'too-large',
        `the body is larger than ${MAX_DECODED_BYTES} bytes when decoded: send fewer events at once`,
      );
    }
    return deny(400, 'bad-gzip', 'the body begins like gzip but cannot be decoded: it is damaged or was cut off');
  }
}

/**
 * Reads a JSON body of at most 512 KiB as sent and 2 MiB when decoded.
 *
 * @example const body = await readBody(request); // { ok: true, value: { … } } or { ok: false, status: 413, … }
 */
export async function readBody(request: Request): Promise<Body> {
  const denied = checkHeaders(request.headers);
  if (denied) return denied;
  const bytes = await readBytes(request).catch(() => null);
  if (bytes === null) return deny(400, 'cut-off', 'the body ended before it was complete: send it again');
  if (!bytes) return tooLarge();
  const decoded = await decode(bytes);
  if (!decoded.ok) return decoded;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(decoded.bytes);
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'the body is not JSON' : 'the body is not UTF-8';
    return deny(400, 'bad-json', `${reason}: send one Klankbord batch as a JSON object`);
  }
}
