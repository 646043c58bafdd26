// What a page posts: the batches as they go over the wire, unpacked.

import { gunzipSync } from 'node:zlib';
import type { BrowserContext, Page } from '@playwright/test';

export interface SeenBatch {
  events: { id: string; name: string; seq: number; props: Record<string, unknown> }[];
  lost?: { reason: string; lane: string; count: number }[];
}

/** Collects every batch that is posted to `/v1/batch` and answered from now on, in the order of the answers. */
export function watchBatches(target: Page | BrowserContext): SeenBatch[] {
  const seen: SeenBatch[] = [];
  (target as Page).on('requestfinished', (request) => {
    const body = request.method() === 'POST' && request.url().endsWith('/v1/batch') ? request.postDataBuffer() : null;
    if (!body) return;
    const text = body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body) : body;
    seen.push(JSON.parse(text.toString('utf8')) as SeenBatch);
  });
  return seen;
}
