// Which of these known persons were erased, and when?

import type { Database } from '../../database';
import { userTombstone } from '../userTombstone';

const ERASED = 'select erased from visitors where site = $site and visitor = $visitor and erased is not null';

export const listErasures =
  (db: Database) =>
  (site: string, users: string[]): { user: string; erasedMs: number }[] =>
    users.flatMap((user) => {
      const found = db.get<{ erased: number }>(ERASED, { site, visitor: userTombstone(user) });
      return found ? [{ user, erasedMs: found.erased }] : [];
    });
