// Who praises us, may it be quoted, and who got the compliment?

import { readCursor, writeCursor } from '../../cursor';
import type { Database } from '../../database';
import type { Praise, PraiseChange, PraiseDraft, PraiseState } from '../../loopStore';
import type { Page, PageWish } from '../../store';
import { givenScore, scoreColumns } from './givenScore';

interface PraiseRow {
  response: string;
  visitor: string | null;
  state: PraiseState;
  text: string;
  metric: string | null;
  type: string | null;
  score: number | null;
  high: number | null;
  name: string | null;
  product: string | null;
  at: number;
  permission: string | null;
  recipient: string | null;
  passed: number | null;
}

/**
 * A later revision may bring other words, a name or the permission, or take it back; what the team decided about the same
 * words under the same name stays. A permission is for the words that it was given with.
 */
const NOTE = `insert into praise
  (site, response, visitor, state, text, metric, type, score, high, name, product, at, permission)
  select $site, $response, $visitor, $state, $text, $metric, $type, $score, $high, $name, $product, $at, $permission
  where not exists (select 1 from visitors where site = $site and visitor = $visitor)
  on conflict (site, response) do update set
    text = excluded.text,
    name = case when excluded.permission is null then praise.name else excluded.name end,
    permission = case when excluded.state = 'declined' then null
      when excluded.permission is null and praise.text <> excluded.text then null
      else coalesce(excluded.permission, praise.permission) end,
    state = case
      when excluded.state = 'declined' then 'declined'
      when excluded.permission is null and praise.text <> excluded.text and praise.state <> 'declined' then 'noted'
      when excluded.permission is null then praise.state
      when praise.state in ('noted', 'declined') then 'allowed'
      when praise.state = 'published' and (praise.text <> excluded.text or praise.name is not excluded.name) then 'allowed'
      else praise.state end`;
const LATEST = 'select event from responses where site = $site and response = $response';
const GONE = 'delete from praise where site = $site and response = $response';
const ONE = 'select * from praise where site = $site and response = $response';

const praiseOf = (row: PraiseRow): Praise => ({
  response: row.response,
  visitor: row.visitor ?? undefined,
  state: row.state,
  text: row.text,
  score: givenScore({ ...row, low: null }),
  name: row.name ?? undefined,
  product: row.product ?? undefined,
  atMs: row.at,
  permission: row.permission ?? undefined,
  ...(row.recipient !== null && { recipient: row.recipient }),
  ...(row.passed !== null && { passedMs: row.passed }),
});

/** Within a transaction. */
export function notePraise(db: Database, site: string, draft: PraiseDraft): void {
  const { response, visitor, text, score, name, product, atMs, permission, declined, event, isWanted } = draft;
  if (db.get<{ event: string }>(LATEST, { site, response })?.event !== event) return;
  if (!text) {
    db.run(GONE, { site, response });
    return;
  }
  if (!isWanted && !db.get(ONE, { site, response })) return;
  const { metric, type, high, score: value } = scoreColumns(score);
  const state = declined ? 'declined' : permission === undefined ? 'noted' : 'allowed';
  const known = { site, response, visitor, state, text, name, product, at: atMs, permission };
  db.run(NOTE, { ...known, metric, type, high, score: value });
}

export const listPraise =
  (db: Database) =>
  (site: string, { limit, cursor, state }: PageWish & { state?: PraiseState }): Page<Praise> => {
    const place = cursor === undefined ? undefined : readCursor(cursor);
    const sql = `select * from praise where site = $site ${state ? 'and state = $state' : ''}
      ${place ? 'and (at, response) < ($at, $key)' : ''} order by at desc, response desc limit $limit`;
    const rows = db.all<PraiseRow>(sql, { site, state, at: place?.atMs, key: place?.key, limit: limit + 1 });
    const last = rows[limit - 1];
    const next = rows.length > limit && last ? writeCursor({ atMs: last.at, key: last.response }) : null;
    return { items: rows.slice(0, limit).map(praiseOf), next };
  };

const PUBLISHED = `select * from praise where site = $site and state = 'published' and permission is not null
  order by at desc, response desc limit $limit`;

export const listPublishedPraise =
  (db: Database) =>
  (site: string, limit: number): Praise[] =>
    db.all<PraiseRow>(PUBLISHED, { site, limit }).map(praiseOf);

/** Nothing is published whose author has not agreed, and who has declined stays declined. */
const CHANGE = `update praise set state = $state, recipient = $recipient, passed = $passed, decided = $now
  where site = $site and response = $response
  and (state = $state or state <> 'declined' and ($state not in ('published', 'allowed') or permission is not null))`;

export const changePraise =
  (db: Database) =>
  (site: string, response: string, change: PraiseChange, nowMs: number): Praise | undefined =>
    db.transact(() => {
      const row = db.get<PraiseRow>(ONE, { site, response });
      if (!row) return undefined;
      const changed = db.run(CHANGE, {
        site,
        response,
        state: change.state ?? row.state,
        recipient: change.recipient === undefined ? row.recipient : change.recipient,
        passed: change.passedMs === undefined ? row.passed : change.passedMs,
        now: nowMs,
      });
      return changed ? praiseOf(db.get<PraiseRow>(ONE, { site, response })!) : undefined;
    });
