// What was searched for, and not found?

import type { Database } from '../../database';
import type { Range } from '../../store';
import type { MissCount } from '../../topicStore';

/** Weeks as in topics/weeks.ts: from Monday, 1970 having begun on a Thursday. */
const MISSES = `select lower(trim(body ->> '$.props.search_term')) as term,
    lower(substr(coalesce(body ->> '$.locale', 'en'), 1, 2)) as language, (at + 259200000) / 604800000 as week,
    count(distinct coalesce(session, id)) as n
  from events where site = $site and name = 'search' and at >= $from and at < $until
    and body ->> '$.props.results_count' = 0 and trim(body ->> '$.props.search_term') <> ''
  group by 1, 2, 3 order by n desc limit 2000`;

export const listMisses =
  (db: Database) =>
  (site: string, { fromMs = 0, untilMs = Number.MAX_SAFE_INTEGER }: Range): MissCount[] =>
    db.all<MissCount>(MISSES, { site, from: fromMs, until: untilMs });
