// What was kept long enough?

import { dayOf } from '../../../journey/days';
import type { Database } from '../../database';
import { digestAgain } from '../journey/digestSession';

/** By `sites` first: the index of times begins with the site. */
const old = (which: string): string => `select events.position from sites cross join events on events.site = sites.id
  where events.at < $before and ${which} limit $limit`;
const BEHAVIOUR = `delete from events where position in (${old("events.name <> 'feedback'")})`;
/** A visit goes as a whole when its beginning does: the rest of it would be told as a visit that began later. */
const DIGESTS = `delete from visit_digests where (site, session) in (select visit_digests.site, session
  from sites cross join visit_digests on visit_digests.site = sites.id where began < $before limit $limit)`;
const SUMS = 'delete from journey_sums where day <= $day';
const OLD_ANSWERS = `position in (${old("events.name = 'feedback'")})`;
/** What hangs on an answer goes before it. */
const WITH_ANSWERS = [
  `delete from response_words where rowid in (select position from responses where ${OLD_ANSWERS})`,
  `delete from response_traits where (site, response) in (select site, response from responses where ${OLD_ANSWERS})`,
  `delete from responses where ${OLD_ANSWERS}`,
];
const ANSWERS = `delete from events where ${OLD_ANSWERS}`;
const ANSWERED = `select distinct site, session from events where session is not null and ${OLD_ANSWERS}`;
const CONTACTS = `update events set body = json_remove(body, '$.props.contact') where position in
  (${old("events.name = 'feedback' and json_type(events.body, '$.props.contact') is not null")})`;

interface Wish extends Record<string, number> {
  before: number;
  limit: number;
}

export const answerRetention = (db: Database) => {
  const drop = (sql: string) => (beforeMs: number, limit: number) => {
    const wish: Wish = { before: beforeMs, limit };
    return db.run(sql, wish);
  };
  return {
    dropBehaviour: (beforeMs: number, limit: number): number =>
      db.transact(() => {
        const digests = drop(DIGESTS)(beforeMs, limit);
        if (digests) db.run(SUMS, { day: dayOf(beforeMs) });
        return drop(BEHAVIOUR)(beforeMs, limit) + digests;
      }),
    dropContacts: drop(CONTACTS),
    dropAnswers: (beforeMs: number, limit: number): number =>
      db.transact(() => {
        const visits = db.all<{ site: string; session: string }>(ANSWERED, { before: beforeMs, limit });
        for (const sql of WITH_ANSWERS) drop(sql)(beforeMs, limit);
        const dropped = drop(ANSWERS)(beforeMs, limit);
        for (const { site, session } of visits) digestAgain(db, site, session);
        return dropped;
      }),
  };
};
