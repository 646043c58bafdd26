// In which share of visits or answers does something happen in a range of time?

import { defaultStages } from '@klankbord/protocol/journey';
import type { Database } from '../../database';
import type { Measured } from '../../loopStore';

const VISITS = `select count(distinct session) as n from events
  where site = $site and at >= $from and at < $until and session is not null`;
const WITH_MOMENT = `select count(distinct session) as n from events
  where site = $site and name = 'moment' and at >= $from and at < $until and body ->> '$.props.moment' = $name`;
const WORDS = `select count(*) as n, count(*) filter (where instr(lower(events.body ->> '$.props.comment'), lower($name)) > 0) as hits
  from responses join events on events.site = responses.site and events.id = responses.event
  where responses.site = $site and responses.at >= $from and responses.at < $until
  and coalesce(events.body ->> '$.props.comment', '') <> ''`;

/** Visits that came as far as one of these stages. */
const reached = (names: readonly string[]): string =>
  `${VISITS} and stage in (${names.map((name) => `'${name}'`).join(', ')})`;

export const measureShare =
  (db: Database) =>
  (
    site: string,
    { kind, name }: { kind: 'moment' | 'stage' | 'topic'; name: string },
    fromMs: number,
    untilMs: number,
  ): Measured => {
    const values = { site, name, from: fromMs, until: untilMs };
    const count = (sql: string): number => db.get<{ n: number }>(sql, values)?.n ?? 0;
    if (kind === 'topic') return db.get<Measured>(WORDS, values) ?? { hits: 0, n: 0 };
    if (kind === 'moment') return { hits: count(WITH_MOMENT), n: count(VISITS) };
    const stages = Object.keys(defaultStages);
    const at = stages.indexOf(name);
    if (at < 0) return { hits: 0, n: 0 };
    // Who left here: came as far as this stage, and no further.
    const n = count(reached(stages.slice(at)));
    const further = at + 1 < stages.length ? count(reached(stages.slice(at + 1))) : 0;
    return { hits: n - further, n };
  };
