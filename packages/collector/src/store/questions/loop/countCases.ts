// How many loops are open, late and closed, and how many unhappy customers gave a second score?

import type { Database } from '../../database';
import type { CaseCounts, CaseState } from '../../loopStore';

const STATES = 'select state, count(*) as n from cases where site = $site group by state';
const FACTS = `select
    count(*) filter (where state <> 'closed' and due < $now) as overdue,
    count(*) filter (where state <> 'closed' and owner is null) as unowned,
    count(*) filter (where told is not null) as told,
    count(*) filter (where side = 'unhappy') as unhappy
  from cases where site = $site`;
const PAIRS = `select type, low, high, first_score as first, second_score as second from cases
  where site = $site and side = 'unhappy' and first_score is not null and second_score is not null`;

export const countCases =
  (db: Database) =>
  (site: string, nowMs: number): CaseCounts => {
    const states: Record<CaseState, number> = { open: 0, 'in-progress': 0, waiting: 0, closed: 0 };
    for (const { state, n } of db.all<{ state: CaseState; n: number }>(STATES, { site })) states[state] = n;
    const facts = db.get<Omit<CaseCounts, 'states' | 'pairs'>>(FACTS, { site, now: nowMs })!;
    return { states, ...facts, pairs: db.all<CaseCounts['pairs'][number]>(PAIRS, { site }) };
  };
