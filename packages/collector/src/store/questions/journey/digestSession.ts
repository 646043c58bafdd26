// What did this visit come down to? Digested again from its events, and the sums of its day are no longer true.

import { dayOf, WEEK, weekOf } from '../../../journey/days';
import { digestVisit } from '../../../journey/digestVisit';
import type { Database } from '../../database';
import { EVENT_COLUMNS, type EventRow, storedEvent } from '../../storedEvent';

/** Events of one visit that are read: a longer one is a robot, or a screen in a shop. */
const MAX_EVENTS = 1000;

const VISIT = `select ${EVENT_COLUMNS} from events where site = $site and session = $session order by id limit ${MAX_EVENTS}`;
const BEFORE = 'select began from visit_digests where site = $site and session = $session';
const KEEP = `insert into visit_digests (site, session, visitor, began, device, channel, locale, body)
  values ($site, $session, $visitor, $began, $device, $channel, $locale, $body)
  on conflict (site, session) do update set visitor = excluded.visitor, began = excluded.began, device = excluded.device,
    channel = excluded.channel, locale = excluded.locale, body = excluded.body`;
const FORGET = 'delete from visit_digests where site = $site and session = $session';
const FORGET_SUMS = `delete from journey_sums
  where site = $site and (day = $day and days = 1 or day = $week and days = ${WEEK})`;

/** Within a transaction of whoever calls. */
export function digestSession(db: Database, site: string, session: string): void {
  const digest = digestVisit(db.all<EventRow>(VISIT, { site, session }).map(storedEvent));
  const before = db.get<{ began: number }>(BEFORE, { site, session });
  const days = new Set([before?.began, digest?.beganMs].flatMap((ms) => (ms === undefined ? [] : [dayOf(ms)])));
  for (const day of days) db.run(FORGET_SUMS, { site, day, week: weekOf(day) });
  if (!digest) {
    db.run(FORGET, { site, session });
    return;
  }
  const { visitor, beganMs, device, channel, locale } = digest;
  const known = { visitor, began: beganMs, device, channel, locale };
  db.run(KEEP, { site, session, ...known, body: JSON.stringify(digest) });
}

/** The same for a visit of which something was taken away; one whose digest has gone before stays away. */
export function digestAgain(db: Database, site: string, session: string): void {
  if (db.get(BEFORE, { site, session })) digestSession(db, site, session);
}
