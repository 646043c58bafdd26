// Is this the latest revision of its response? Then it stands for the response.

import type { Feedback } from '@klankbord/protocol/wire';
import { listScores } from '../../scores/listScores';
import type { Database } from '../database';
import type { Arrival } from '../store';
import { wholeNumber } from './wholeNumber';

/** The highest revision wins, equal ones by event id, in whatever order they arrive (wire.md). */
const KEEP = `insert into responses (site, response, event, revision, at, visitor, survey, scores)
  values ($site, $response, $event, $revision, $at, $visitor, $survey, $scores)
  on conflict (site, response) do update set
    event = excluded.event, revision = excluded.revision, at = excluded.at,
    visitor = excluded.visitor, survey = excluded.survey, scores = excluded.scores
  where (excluded.revision, excluded.event) > (responses.revision, responses.event)`;

export function keepResponse(db: Database, site: string, { event, atMs }: Arrival, feedback: Feedback): void {
  db.run(KEEP, {
    site,
    response: feedback.response,
    event: event.id.toLowerCase(),
    revision: wholeNumber(feedback.revision),
    at: atMs,
    visitor: event.visitor,
    survey: feedback.survey?.id,
    scores: JSON.stringify(listScores(feedback)),
  });
}
