// Which browsers and names belong to one customer, and what is stored of them?

import type { Database, Values } from '../../database';
import type { Person } from '../../readingStore';
import type { StoredEvent } from '../../store';
import { EVENT_COLUMNS, type EventRow, storedEvent } from '../../storedEvent';

const KNOWN = `select 1 as known from events where site = $site and visitor = $visitor limit 1`;
/** Somebody who never came by a browser is known by name alone. */
const NAMED = `select 1 as known from events where site = $site and "user" = $user limit 1`;
/** The planner would rather walk all that are named, or all visitors; both indexes hold what is asked, so nothing else is read. */
const USERS = `select distinct "user" from events indexed by events_by_visitor where site = $site and visitor = $visitor and "user" is not null
  order by "user" limit 20`;
const VISITORS = `select distinct visitor from events indexed by events_by_user where site = $site and "user" in (select value from json_each($users))
  and visitor is not null order by visitor limit 100`;

/**
 * One step wide: the names this browser went by, and the browsers that went by these names. Going on from there would
 * join strangers who once shared a computer. What is no browser is a name: of whoever was on the phone, or in the store.
 */
export const findPerson =
  (db: Database) =>
  (site: string, id: string): Person | undefined => {
    const users = db.all<{ user: string }>(USERS, { site, visitor: id }).map(({ user }) => user);
    const browsersOf = (names: string[]): string[] =>
      db.all<{ visitor: string }>(VISITORS, { site, users: JSON.stringify(names) }).map(({ visitor }) => visitor);
    if (users.length || db.get(KNOWN, { site, visitor: id }))
      return { users, visitors: [...new Set([id, ...browsersOf(users)])] };
    return db.get(NAMED, { site, user: id }) ? { users: [id], visitors: browsersOf([id]) } : undefined;
  };

const named = (site: string, { visitors, users }: Person): Values => ({
  site,
  visitors: JSON.stringify(visitors),
  users: JSON.stringify(users),
});

/** Events of these browsers, and those by name that no browser made: by phone, in the store. */
const POSITIONS = `select position from events where site = $site and visitor in (select value from json_each($visitors))
  union select position from events where site = $site and "user" in (select value from json_each($users)) and visitor is null`;

const SESSIONS = `select session, max(at) as lastMs from events
  where position in (${POSITIONS}) and session is not null group by session order by lastMs desc, session desc limit $limit`;
const RESPONSES = `select ${EVENT_COLUMNS} from (${POSITIONS}) as own
  cross join responses on responses.position = own.position and responses.position > 0
  join events on events.position = own.position order by responses.at desc, responses.response desc limit $limit`;
const EVENTS = `select ${EVENT_COLUMNS} from events
  where position in (${POSITIONS}) and position > $position order by position limit $limit`;

export const listPersonSessions =
  (db: Database) =>
  (site: string, person: Person, limit: number): { session: string; lastMs: number }[] =>
    db.all(SESSIONS, { ...named(site, person), limit });

export const listPersonResponses =
  (db: Database) =>
  (site: string, person: Person, limit: number): StoredEvent[] =>
    db.all<EventRow>(RESPONSES, { ...named(site, person), limit }).map(storedEvent);

export const listPersonEvents =
  (db: Database) =>
  (site: string, person: Person, position: number, limit: number): StoredEvent[] =>
    db.all<EventRow>(EVENTS, { ...named(site, person), position, limit }).map(storedEvent);
