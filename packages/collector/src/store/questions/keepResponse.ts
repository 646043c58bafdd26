// Is this the latest revision of its response? Then it stands for the response.

import type { Feedback } from '@klankbord/protocol/wire';
import { answerTraits } from '../../reading/answerTraits';
import { answerWords } from '../../reading/answerWords';
import { enteredOf } from '../../reading/enteredOf';
import { listScores } from '../../scores/listScores';
import { moodOf } from '../../scores/moodOf';
import type { Database } from '../database';
import type { Arrival } from '../store';
import { wholeNumber } from './wholeNumber';

const POSITION = 'select position from events where site = $site and id = $event';
const BEFORE = `select responses.position, responses.visitor, events.body ->> '$.props.complete' as complete
  from responses join events on events.position = responses.position
  where responses.site = $site and responses.response = $response`;

interface Before {
  position: number;
  visitor: string | null;
  complete: number | null;
}

/** The highest revision wins, equal ones by event id, in whatever order they arrive (wire.md). */
const KEEP = `insert into responses (site, response, event, revision, at, visitor, survey, scores, position, "user", mood)
  values ($site, $response, $event, $revision, $at, $visitor, $survey, $scores, $position, $user, $mood)
  on conflict (site, response) do update set
    event = excluded.event, revision = excluded.revision, at = excluded.at,
    visitor = excluded.visitor, survey = excluded.survey, scores = excluded.scores,
    position = excluded.position, "user" = excluded."user", mood = excluded.mood
  where (excluded.revision, excluded.event) > (responses.revision, responses.event)`;
const FORGET_TRAITS = 'delete from response_traits where site = $site and response = $response';
const FORGET_WORDS = 'delete from response_words where rowid = $position';
const TRAIT = `insert into response_traits (site, kind, value, response) values ($site, $kind, $value, $response)
  on conflict (site, kind, value, response) do nothing`;
const WORDS = 'insert into response_words (rowid, words) values ($position, $words)';

export function keepResponse(db: Database, site: string, { event, atMs }: Arrival, feedback: Feedback): void {
  const { response } = feedback;
  const eventId = event.id.toLowerCase();
  const { position } = db.get<{ position: number }>(POSITION, { site, event: eventId })!;
  const before = db.get<Before>(BEFORE, { site, response });
  // Ids of answers are known to whoever reads them: what somebody has finished is revised by nobody else. An unfinished one
  // may be, for without consent to an identity a visitor is another one on the next page.
  const isForeign = before?.visitor && event.visitor !== before.visitor && before.complete !== 0;
  if (isForeign) return;
  const kept = db.run(KEEP, {
    ...{ site, response, event: eventId, position },
    revision: wholeNumber(feedback.revision),
    at: atMs,
    visitor: event.visitor,
    user: event.user,
    survey: feedback.survey?.id,
    scores: JSON.stringify(listScores(feedback)),
    mood: moodOf(feedback),
  });
  if (!kept) return;
  if (before) {
    db.run(FORGET_TRAITS, { site, response });
    db.run(FORGET_WORDS, { position: before.position });
  }
  for (const { kind, value } of answerTraits(event, feedback)) db.run(TRAIT, { site, response, kind, value });
  // Whoever looks for an order finds the answer about it.
  const words = [answerWords(feedback), enteredOf(event.props).ref].filter(Boolean).join('\n');
  if (words) db.run(WORDS, { position, words });
}
