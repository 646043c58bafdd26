// GET /klankbord.js and its siblings: the files that web pages load, readable from any origin.

import type { Handler } from 'hono';
import type { Parts } from '../app';
import { publicHeaderValues } from '../guards/publicHeaders';
import { answerFile } from '../files/answerFile';
import { cacheControl } from '../files/cacheControl';

/** Seconds that a page may run an older `klankbord.js` after a release. */
const PLAIN_NAME_SECONDS = 300;

const HEADERS = {
  ...publicHeaderValues,
  // Pages that isolate themselves (COEP) load only what says it may be loaded.
  'cross-origin-resource-policy': 'cross-origin',
};

export const getSdkFile =
  ({ sdk }: Parts): Handler =>
  async (c, next) => {
    const name = c.req.param('name') ?? '';
    const file = await sdk.get(name, c.req.header('accept-encoding') ?? '');
    if (!file) return next();
    return answerFile(c, file, { ...HEADERS, 'cache-control': cacheControl(name, PLAIN_NAME_SECONDS) });
  };
