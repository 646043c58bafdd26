// Of which visits has more arrived since the last look? Those are digested again, some at a time.

import { digestVisit } from '../../../journey/digestVisit';
import type { Database } from '../../database';
import { EVENT_COLUMNS, type EventRow, storedEvent } from '../../storedEvent';

/** New events that are looked at in one go: our choice, some tens of milliseconds on our only thread. */
const CHUNK = 2000;
/** Events of one visit that are read: a longer one is a robot, or a screen in a shop. */
const MAX_EVENTS = 1000;

const MARK = 'select position from digested where site = $site';
const NEW = `select position, session from events where position > $mark and site = $site order by position limit ${CHUNK}`;
const VISIT = `select ${EVENT_COLUMNS} from events where site = $site and session = $session order by id limit ${MAX_EVENTS}`;
const KEEP = `insert into visit_digests (site, session, visitor, began, device, channel, locale, body)
  values ($site, $session, $visitor, $began, $device, $channel, $locale, $body)
  on conflict (site, session) do update set visitor = excluded.visitor, began = excluded.began, device = excluded.device,
    channel = excluded.channel, locale = excluded.locale, body = excluded.body`;
const NOTE = `insert into digested (site, position) values ($site, $position)
  on conflict (site) do update set position = excluded.position`;

export const digestVisits =
  (db: Database) =>
  (site: string): boolean => {
    const mark = db.get<{ position: number }>(MARK, { site })?.position ?? 0;
    const arrived = db.all<{ position: number; session: string | null }>(NEW, { site, mark });
    const last = arrived.at(-1);
    if (!last) return false;
    const sessions = new Set(arrived.flatMap(({ session }) => session ?? []));
    db.transact(() => {
      for (const session of sessions) {
        const digest = digestVisit(db.all<EventRow>(VISIT, { site, session }).map(storedEvent));
        if (!digest) continue;
        const { visitor, beganMs, device, channel, locale } = digest;
        const known = { visitor, began: beganMs, device, channel, locale };
        db.run(KEEP, { site, session, ...known, body: JSON.stringify(digest) });
      }
      db.run(NOTE, { site, position: last.position });
    });
    return arrived.length === CHUNK;
  };
