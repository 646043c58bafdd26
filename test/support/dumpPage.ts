// Everything that a page has stored of ours, and everything it sent: for promises about consent.

import type { Page } from '@playwright/test';
import { readQueue } from './readQueue';

export interface Dump {
  local: Record<string, string>;
  session: Record<string, string>;
  cookies: string;
  /** Entries of the queue. */
  queue: number;
}

/** What lies in the browser now, past our own code. */
export async function dumpPage(page: Page): Promise<Dump> {
  const queue = (await readQueue(page)).length;
  return page.evaluate(
    (entries) => ({
      local: { ...localStorage },
      session: { ...sessionStorage },
      cookies: document.cookie,
      queue: entries,
    }),
    queue,
  );
}

/** Nothing but, perhaps, the choice itself. */
export const empty = (local: Record<string, unknown> = {}): object => ({ local, session: {}, cookies: '', queue: 0 });

/** Counts requests that carry data from now on: everything with a body. */
export function countPosts(page: Page): () => number {
  let count = 0;
  page.on('request', (request) => {
    if (request.method() !== 'GET') count++;
  });
  return () => count;
}
