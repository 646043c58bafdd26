// GET /klankbord.js and its siblings: the files that web pages load, readable from any origin.

import type { Handler } from 'hono';
import type { Parts } from '../app';
import { publicHeaderValues } from '../guards/publicHeaders';
import { answerFile } from '../files/answerFile';
import { cacheControl } from '../files/cacheControl';
import { deny } from '../receive/denial';
import { answerDenial } from './answerDenial';

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
    if (!file && !name.startsWith('klankbord')) return next();
    // A file of an older release that nobody keeps: a page can only read that it is gone with the same headers.
    if (!file)
      return answerDenial(c, deny(404, 'not-found', `There is no file ${name.slice(0, 200)}`), publicHeaderValues);
    return answerFile(c, file, { ...HEADERS, 'cache-control': cacheControl(name, PLAIN_NAME_SECONDS) });
  };
