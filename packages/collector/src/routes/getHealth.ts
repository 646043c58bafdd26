// GET /health/live and /health/ready: does the process answer, and can it store?

import type { Handler } from 'hono';
import type { Parts } from '../app';

const NO_STORE = { 'cache-control': 'no-store' };

export const getLiveness: Handler = (c) => c.json({ status: 'live' }, 200, NO_STORE);

/** Not ready is a store failure like any other: 503 with `Retry-After`. */
export const getReadiness =
  ({ store }: Parts): Handler =>
  async (c) => {
    await store.checkWritable();
    return c.json({ status: 'ready' }, 200, NO_STORE);
  };
