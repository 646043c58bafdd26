// Which events are new? Those are stored, and each answer among them is kept as the latest of its response.

import type { Feedback } from '@klankbord/protocol/wire';
import type { Group } from '../createGroupCommit';
import type { Database } from '../database';
import type { Arrival } from '../store';
import { keepResponse } from './keepResponse';
import { wholeNumber } from './wholeNumber';

const SITE = `insert into sites (id, name, sample, created) values ($site, $site, 0, $received)
  on conflict (id) do nothing`;
const ERASED = 'select 1 as erased from visitors where site = $site and visitor = $visitor';
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

/** All groups in one transaction: stored together, or not at all. */
export const insertEvents =
  (db: Database) =>
  (groups: Group[]): void =>
    db.transact(() => {
      for (const { site, arrivals } of groups) {
        const erased = new Map<string, boolean>();
        const isErased = (visitor: string | undefined): boolean => {
          if (visitor === undefined) return false;
          if (!erased.has(visitor)) erased.set(visitor, db.get(ERASED, { site, visitor }) !== undefined);
          return erased.get(visitor)!;
        };
        if (arrivals[0]) db.run(SITE, { site, received: arrivals[0].receivedMs });
        for (const arrival of arrivals) {
          if (isErased(arrival.event.visitor) || !insertEvent(db, site, arrival)) continue;
          if (arrival.event.name === 'feedback') {
            keepResponse(db, site, arrival, arrival.event.props as unknown as Feedback);
          }
        }
      }
    });
