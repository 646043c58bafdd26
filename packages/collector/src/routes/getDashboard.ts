// GET / and below: the dashboard's files, and its one page for every address that is a page.

import type { Handler } from 'hono';
import type { Parts } from '../app';
import { answerFile } from '../files/answerFile';
import { cacheControl } from '../files/cacheControl';
import { pageHeaders } from '../guards/pageHeaders';
import { notFound } from './notFound';
import { plainPage } from './plainPage';

const NOT_BUILT = plainPage('The dashboard is not built yet', [
  'The dashboard is not built yet: run <code>npm run build</code>.',
]);

/** A missing script or picture is an error, not the page once more. */
const wantsPage = (accept: string | undefined, path: string): boolean =>
  path === '/' || (accept ?? '').includes('text/html');

export const getDashboard =
  ({ dashboard }: Parts): Handler =>
  async (c) => {
    const accepted = c.req.header('accept-encoding') ?? '';
    const name = c.req.path.slice(1);
    const file = await dashboard.get(name, accepted);
    if (file) return answerFile(c, file, { ...pageHeaders, 'cache-control': cacheControl(name, 0) });
    if (!wantsPage(c.req.header('accept'), c.req.path)) return notFound(c);
    const page = await dashboard.get('index.html', accepted);
    if (page) return answerFile(c, page, { ...pageHeaders, 'cache-control': 'no-cache' });
    return c.html(NOT_BUILT, 503, { ...pageHeaders, 'cache-control': 'no-store' });
  };
