// An answer of the API as a file: CSV or lines of JSON.

import type { Context } from 'hono';
import type { Page } from '../../store/store';
import { type Columns, csvText } from './csvText';
import { pageStream } from './pageStream';

export type FileFormat = 'csv' | 'ndjson';

/** What a description says of these two. */
export const fileFormats = {
  'text/csv': 'A row for each item; all that fit, where there is no limit.',
  'application/x-ndjson': 'An item a line; all that fit, where there is no limit.',
};

const TYPES: Record<FileFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  ndjson: 'application/x-ndjson; charset=utf-8',
};

/** Excel takes UTF-8 for its own code page, unless this stands in front. */
const BYTE_ORDER_MARK = '\ufeff';

const lines = (items: readonly unknown[]): string => items.map((item) => `${JSON.stringify(item)}\n`).join('');

/**
 * @param name of the file, without its ending
 * @param nextPage gives the page at a cursor, first the one without
 */
export function download<T>(
  c: Context,
  file: { name: string; format: FileFormat; columns: Columns<T> },
  nextPage: (cursor: string | undefined) => Promise<Page<T>>,
): Response {
  const { name, format, columns } = file;
  const write = (items: T[], isFirst: boolean): string => {
    if (format === 'ndjson') return lines(items);
    return (isFirst ? BYTE_ORDER_MARK : '') + csvText(columns, items, { head: isFirst });
  };
  return c.body(pageStream(nextPage, write), 200, {
    'content-type': TYPES[format],
    'content-disposition': `attachment; filename="${name}.${format}"`,
    'x-content-type-options': 'nosniff',
  });
}

/** A list that is there as a whole. */
export const downloadList = <T>(
  c: Context,
  file: { name: string; format: FileFormat; columns: Columns<T> },
  items: T[],
): Response => download(c, file, async () => ({ items, next: null }));
