// A list as one long text, read page by page as fast as the reader takes it.

import type { Page } from '../../store/store';

/**
 * @param nextPage gives the page at a cursor, first the one without
 * @param write makes the text of a page; `isFirst` for the page that may begin with a head
 */
export function pageStream<T>(
  nextPage: (cursor: string | undefined) => Promise<Page<T>>,
  write: (items: T[], isFirst: boolean) => string,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let cursor: string | undefined;
  let isFirst = true;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { items, next } = await nextPage(cursor);
      const text = write(items, isFirst);
      isFirst = false;
      if (text) controller.enqueue(encoder.encode(text));
      if (next === null) controller.close();
      else cursor = next;
    },
  });
}
