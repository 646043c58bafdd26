// What happened on a day, for those who read once a day?

import type { Database } from '../../database';
import type { DigestFigures, DigestSpan } from '../../digestFigures';

const FIGURES = `select
  (select count(*) from responses where site = $site and at >= $from and at < $until) as answers,
  (select count(*) from cases where site = $site and opened >= $from and opened < $until) as opened,
  (select count(*) from cases where site = $site and closed >= $from and closed < $until) as closed,
  (select count(*) from cases where site = $site and state <> 'closed' and due < $late) as overdue`;
const COMPLIMENTS = `select response from praise where site = $site and at >= $from and at < $until order by at limit 50`;
const ITEMS = `select distinct response from digest_items
  where site = $site and at >= $from and at < $until order by at limit 50`;
const FIRINGS = `select rule, at as atMs, count, usual from rule_firings
  where site = $site and at >= $from and at < $until order by at limit 50`;

export const readDigest =
  (db: Database) =>
  (site: string, { fromMs, untilMs, lateMs }: DigestSpan): DigestFigures => {
    const values = { site, from: fromMs, until: untilMs };
    const ids = (sql: string): string[] => db.all<{ response: string }>(sql, values).map(({ response }) => response);
    const figures = db.get<Pick<DigestFigures, 'answers' | 'opened' | 'closed' | 'overdue'>>(FIGURES, {
      ...values,
      late: lateMs,
    })!;
    return {
      ...figures,
      compliments: ids(COMPLIMENTS),
      items: ids(ITEMS),
      firings: db.all<DigestFigures['firings'][number]>(FIRINGS, values),
    };
  };
