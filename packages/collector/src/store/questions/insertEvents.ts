// Which events are new? Those are stored, and each answer among them is kept as the latest of its response.

import type { Feedback } from '@klankbord/protocol/wire';
import type { Group } from '../createGroupCommit';
import type { Database } from '../database';
import type { Arrival } from '../store';
import { keepResponse } from './keepResponse';
import { userTombstone } from './userTombstone';
import { wholeNumber } from './wholeNumber';

const SITE = `insert into sites (id, name, sample, created) values ($site, $site, 0, $received)
  on conflict (id) do nothing`;
const ERASED = 'select erased from visitors where site = $site and visitor = $visitor';
const EVENT = `insert into events
  (site, id, name, visitor, session, "view", seq, "user", stage, time, sent, received, at, env, "release", body)
  values ($site, $id, $name, $visitor, $session, $view, $seq, $user, $stage, $time, $sent, $received, $at, $env, $release, $body)
  on conflict (site, id) do nothing`;

function insertEvent(
  db: Database,
  site: string,
  { event, json, sent, receivedMs, atMs, env, release }: Arrival,
): boolean {
  const { id, name, visitor, session, view, seq, user, stage, time } = event;
  const times = { time, sent, received: receivedMs, at: atMs };
  const known = { site, id: id.toLowerCase(), name, visitor, session, view, user, stage };
  return db.run(EVENT, { ...known, seq: wholeNumber(seq), ...times, env, release, body: json }) > 0;
}

/**
 * A visitor who was erased stays away for ever: a new one has a new key. A known person may come back; what happened before
 * the erasure may not.
 */
function createErasedCheck(db: Database, site: string): (arrival: Arrival) => boolean {
  const known = new Map<string, number | undefined>();
  const erasedMs = (visitor: string): number | undefined => {
    if (!known.has(visitor)) known.set(visitor, db.get<{ erased: number }>(ERASED, { site, visitor })?.erased);
    return known.get(visitor);
  };
  return ({ event: { visitor, user }, atMs }) =>
    (visitor !== undefined && erasedMs(visitor) !== undefined) ||
    (user !== undefined && atMs <= (erasedMs(userTombstone(user)) ?? Number.NEGATIVE_INFINITY));
}

/** All groups in one transaction: stored together, or not at all. */
export const insertEvents =
  (db: Database) =>
  (groups: Group[]): void =>
    db.transact(() => {
      for (const { site, arrivals } of groups) {
        const isErased = createErasedCheck(db, site);
        if (arrivals[0]) db.run(SITE, { site, received: arrivals[0].receivedMs });
        for (const arrival of arrivals) {
          if (isErased(arrival) || !insertEvent(db, site, arrival)) continue;
          if (arrival.event.name === 'feedback') {
            keepResponse(db, site, arrival, arrival.event.props as unknown as Feedback);
          }
        }
      }
    });
