// What has been sent, what waits to be sent again, and what was answered?

import type { Database } from '../../database';
import type { Delivery, DeliveryAttempt, DeliveryDraft } from '../../loopStore';

interface DeliveryRow {
  id: string;
  webhook: string;
  site: string;
  visitor: string | null;
  type: string;
  body: string;
  made: number;
  state: Delivery['state'];
  attempts: number;
  next: number | null;
}

interface AttemptRow {
  at: number;
  took: number;
  status: number | null;
  detail: string;
}

/** Due at once; the same event is one delivery for each webhook, and one that is off, or of another site, gets none. */
const ADD = `insert into deliveries (id, webhook, site, visitor, type, body, made, state, next)
  select $id, id, site, $visitor, $type, $body, $made, 'waiting', $made
  from webhooks where id = $webhook and site = $site and deleted is null and off is null
  on conflict (id) do nothing`;
const OF_WEBHOOK =
  'select * from deliveries where site = $site and webhook = $webhook order by made desc, id desc limit $limit';
const ONE = 'select * from deliveries where site = $site and id = $id';
const DUE = 'select * from deliveries where next <= $now order by next limit $limit';
const NEXT = 'select min(next) as next from deliveries where next is not null';
const LOG = 'select at, took, status, detail from delivery_attempts where delivery = $id order by id';
const ATTEMPT = `insert into delivery_attempts (delivery, at, took, status, detail)
  select id, $at, $took, $status, $detail from deliveries where id = $id`;
const STATE = 'update deliveries set state = $state, next = $next, attempts = attempts + 1 where id = $id';

const deliveryOf = ({ made, next, visitor, ...row }: DeliveryRow): Delivery => ({
  ...row,
  visitor: visitor ?? undefined,
  madeMs: made,
  ...(next !== null && { nextMs: next }),
});

const attemptOf = ({ at, took, status, detail }: AttemptRow): DeliveryAttempt => ({
  atMs: at,
  tookMs: took,
  ...(status !== null && { status }),
  detail,
});

/** Within a transaction. */
export function insertDelivery(
  db: Database,
  site: string,
  { id, webhook, visitor, type, body, madeMs }: DeliveryDraft,
): void {
  db.run(ADD, { id, site, webhook, visitor, type, body, made: madeMs });
}

export const addDeliveries =
  (db: Database) =>
  (site: string, drafts: DeliveryDraft[]): void =>
    db.transact(() => {
      for (const draft of drafts) insertDelivery(db, site, draft);
    });

export const listDeliveries =
  (db: Database) =>
  (site: string, webhook: string, limit: number): (Delivery & { log: DeliveryAttempt[] })[] =>
    db.all<DeliveryRow>(OF_WEBHOOK, { site, webhook, limit }).map((row) => ({
      ...deliveryOf(row),
      log: db.all<AttemptRow>(LOG, { id: row.id }).map(attemptOf),
    }));

export const getDelivery =
  (db: Database) =>
  (site: string, id: string): Delivery | undefined => {
    const row = db.get<DeliveryRow>(ONE, { site, id });
    return row && deliveryOf(row);
  };

export const listDueDeliveries =
  (db: Database) =>
  (nowMs: number, limit: number): Delivery[] =>
    db.all<DeliveryRow>(DUE, { now: nowMs, limit }).map(deliveryOf);

export const getNextDue = (db: Database) => (): number | undefined =>
  db.get<{ next: number | null }>(NEXT)?.next ?? undefined;

export const noteAttempt =
  (db: Database) =>
  (id: string, { atMs, tookMs, status, detail }: DeliveryAttempt, state: Delivery['state'], nextMs?: number): void =>
    db.transact(() => {
      db.run(ATTEMPT, { id, at: atMs, took: tookMs, status, detail });
      db.run(STATE, { id, state, next: nextMs });
    });
