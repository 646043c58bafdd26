// What configuration has been published for a site?

import type { Database } from '../../database';

const ONE = 'select body from configs where site = $site';

export const getConfig =
  (db: Database) =>
  (site: string): string | undefined =>
    db.get<{ body: string }>(ONE, { site })?.body;
