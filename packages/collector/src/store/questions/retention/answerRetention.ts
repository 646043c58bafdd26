// What was kept long enough?

import type { Database } from '../../database';

/** By `sites` first: the index of times begins with the site. */
const old = (which: string): string => `select events.position from sites cross join events on events.site = sites.id
  where events.at < $before and ${which} limit $limit`;
const BEHAVIOUR = `delete from events where position in (${old("events.name <> 'feedback'")})`;
const OLD_ANSWERS = `position in (${old("events.name = 'feedback'")})`;
/** What hangs on an answer goes before it. */
const WITH_ANSWERS = [
  `delete from response_words where rowid in (select position from responses where ${OLD_ANSWERS})`,
  `delete from response_traits where (site, response) in (select site, response from responses where ${OLD_ANSWERS})`,
  `delete from responses where ${OLD_ANSWERS}`,
];
const ANSWERS = `delete from events where ${OLD_ANSWERS}`;
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
    dropBehaviour: drop(BEHAVIOUR),
    dropContacts: drop(CONTACTS),
    dropAnswers: (beforeMs: number, limit: number): number =>
      db.transact(() => {
        for (const sql of WITH_ANSWERS) drop(sql)(beforeMs, limit);
        return drop(ANSWERS)(beforeMs, limit);
      }),
  };
};
