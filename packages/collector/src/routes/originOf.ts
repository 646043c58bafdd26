// The address to write into links: that of --public-url, else the one that was asked.

import type { Context } from 'hono';
import type { Parts } from '../app';

export const originOf = (c: Context, { publicOrigin }: Pick<Parts, 'publicOrigin'>): string =>
  publicOrigin ?? new URL(c.req.url).origin;
