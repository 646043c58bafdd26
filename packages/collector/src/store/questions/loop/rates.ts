// How often did a moment come, and has that been told already?

import type { Database } from '../../database';
import type { DeliveryDraft } from '../../loopStore';
import { insertDelivery } from './deliveries';

const COUNT = `select count(*) as n from events
  where site = $site and name = 'moment' and at >= $from and at < $until and body ->> '$.props.moment' = $moment`;
const TOLD = 'select 1 as told from rule_firings where site = $site and rule = $rule and at > $since limit 1';
const NOTE = `insert into rule_firings (site, rule, at, count, usual) values ($site, $rule, $at, $count, $usual)
  on conflict do nothing`;

export const countMoments =
  (db: Database) =>
  (site: string, moment: string, fromMs: number, untilMs: number): number =>
    db.get<{ n: number }>(COUNT, { site, moment, from: fromMs, until: untilMs })?.n ?? 0;

export const noteFiring =
  (db: Database) =>
  (
    site: string,
    { rule, atMs, count, usual }: { rule: string; atMs: number; count: number; usual: number },
    sinceMs: number,
    deliveries: DeliveryDraft[],
  ): boolean =>
    db.transact(() => {
      if (db.get(TOLD, { site, rule, since: sinceMs })) return false;
      db.run(NOTE, { site, rule, at: atMs, count, usual });
      for (const delivery of deliveries) insertDelivery(db, site, delivery);
      return true;
    });
