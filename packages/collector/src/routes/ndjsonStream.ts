// Lines of JSON, read page by page as fast as the reader takes them.

import type { Page } from '../store/store';

/**
 * @param nextPage gives the page at a cursor, first the one without
 * @param show makes the line's object of an item
 */
export function ndjsonStream<T>(
  nextPage: (cursor: string | undefined) => Promise<Page<T>>,
  show: (item: T) => unknown,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let cursor: string | undefined;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { items, next } = await nextPage(cursor);
      if (items.length)
        controller.enqueue(encoder.encode(items.map((item) => `${JSON.stringify(show(item))}\n`).join('')));
      if (next === null) controller.close();
      else cursor = next;
    },
  });
}
