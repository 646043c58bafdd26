// Which answers have most in common with one? Among the newest, by what is known of how both came about.

import type { Database } from '../../database';
import type { Similar } from '../../journeyStore';
import { isToReply } from '../reading/isToReply';
import { EVENT_COLUMNS, type EventRow, storedEvent } from '../../storedEvent';

/** What tells one story from another; where it was given and in which language does not. */
const KINDS = "('stage', 'moment', 'search', 'product', 'device')";
/** Answers that are looked at, newest first: our choice, so that a common trait costs no more than a rare one. */
const CANDIDATES = 2000;
/** One thing in common makes no story: nearly everybody has come to the same stage. */
const LEAST_SHARED = 2;

/** Jaccard: what both have, of what either has. `cross join`: else all events of the site are walked to find a few. */
const SIMILAR = `with own as materialized (select kind, value from response_traits
    where site = $site and response = $response and kind in ${KINDS}),
  recent as materialized (select response, event from responses
    where site = $site and response <> $response and not ${isToReply('survey')}
    order by at desc limit ${CANDIDATES}),
  compared as (select recent.event, count(*) as traits,
      count(*) filter (where (kind, value) in (select kind, value from own)) as shared
    from recent join response_traits as theirs
      on theirs.site = $site and theirs.response = recent.response and theirs.kind in ${KINDS}
    group by recent.response)
  select ${EVENT_COLUMNS}, shared * 1.0 / ((select count(*) from own) + traits - shared) as similarity
  from compared cross join events on events.site = $site and events.id = compared.event
  where shared >= ${LEAST_SHARED} order by similarity desc, events.at desc limit $limit`;

export const listSimilar =
  (db: Database) =>
  (site: string, response: string, limit: number): Similar[] =>
    db
      .all<EventRow & { similarity: number }>(SIMILAR, { site, response, limit })
      .map(({ similarity, ...row }) => ({ similarity, answer: storedEvent(row) }));
