// A list that goes on, answered as a page of JSON or as a file of all that fits.

import type { Context } from 'hono';
import type { Page } from '../../store/store';
import type { Columns } from './csvText';
import { download, type FileFormat } from './download';

const DEFAULT_LIMIT = 50;
const AT_ONCE = 200;

export interface PagesQuery {
  cursor?: string;
  limit?: number;
  format?: FileFormat | 'json';
}

/**
 * Without a limit a file holds every item: it has no pages.
 *
 * @param file its name without the ending, and what stands in its columns
 * @param read gives the page at a cursor, first the one without
 */
export async function answerPages<T>(
  c: Context,
  { cursor, limit, format }: PagesQuery,
  { name, columns }: { name: string; columns: Columns<T> },
  read: (page: { cursor: string | undefined; limit: number }) => Promise<Page<T>>,
): Promise<Response> {
  if (format === undefined || format === 'json') return c.json(await read({ cursor, limit: limit ?? DEFAULT_LIMIT }));
  return download(c, { name, format, columns }, async (at) => {
    const page = await read({ cursor: at ?? cursor, limit: limit ?? AT_ONCE });
    return limit === undefined ? page : { ...page, next: null };
  });
}
