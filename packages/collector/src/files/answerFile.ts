// Answers a file of a shelf: type, encoding, entity tag, and 304 for who has it already.

import type { Context } from 'hono';
import type { ShelfFile } from './createShelf';
import { matchesEtag } from './etag';

export function answerFile(
  c: Context,
  { bytes, type, etag, encoding }: ShelfFile,
  headers: Record<string, string>,
): Response {
  const shared = { ...headers, etag, vary: 'accept-encoding', 'x-content-type-options': 'nosniff' };
  if (matchesEtag(c.req.header('if-none-match'), etag)) return c.body(null, 304, shared);
  return c.body(bytes, 200, {
    ...shared,
    'content-type': type,
    'content-length': String(bytes.length),
    ...(encoding && { 'content-encoding': encoding }),
  });
}
