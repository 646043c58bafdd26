// How often was a survey shown?

import type { Database } from '../../database';
import type { Narrowing } from '../../readingStore';
import { wellFormed } from '../../wellFormed';
import { isToReply } from './isToReply';

/** The same words as the index `events_shown`, which then answers without reading any event. */
const SURVEY = `json_extract(body, '$.props.survey')`;

export const countShown =
  (db: Database) =>
  (site: string, { fromMs, untilMs, survey }: Pick<Narrowing, 'fromMs' | 'untilMs' | 'survey'>): number =>
    db.get<{ n: number }>(
      `select count(*) as n from events indexed by events_shown where site = $site and name = 'feedback_shown'
        ${fromMs === undefined ? '' : 'and at >= $fromMs'}
        ${untilMs === undefined ? '' : 'and at < $untilMs'}
        and ${survey === undefined ? `not ${isToReply(SURVEY)}` : `${SURVEY} = $survey`}`,
      {
        site,
        ...(fromMs !== undefined && { fromMs }),
        ...(untilMs !== undefined && { untilMs }),
        ...(survey !== undefined && { survey: wellFormed(survey) }),
      },
    )?.n ?? 0;
