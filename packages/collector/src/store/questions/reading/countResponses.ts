// How many answers are there, and when did the first one come?

import type { Database } from '../../database';
import type { Narrowing } from '../../readingStore';
import { isToReply } from './isToReply';
import { narrow } from './narrow';

const FIRST = 'select min(at) as at from responses where site = $site';
const SURVEYS = `select survey, count(*) as n,
    (select events.body ->> '$.props.survey.name' from responses as newest join events on events.position = newest.position
      where newest.site = $site and newest.survey = responses.survey order by newest.at desc limit 1) as name
  from responses where site = $site and survey is not null and not ${isToReply('survey')} group by survey order by n desc limit 200`;

export const countResponses =
  (db: Database) =>
  (site: string, narrowing: Narrowing): number => {
    const { where, values } = narrow(narrowing);
    const sql = `select count(*) as n from responses where responses.site = $site
      ${narrowing.survey === undefined ? `and not ${isToReply('responses.survey')}` : ''}
      ${where}`;
    return db.get<{ n: number }>(sql, { ...values, site })?.n ?? 0;
  };

export const firstResponse =
  (db: Database) =>
  (site: string): number | undefined =>
    db.get<{ at: number | null }>(FIRST, { site })?.at ?? undefined;

export const countSurveys =
  (db: Database) =>
  (site: string): { survey: string; name: string | null; n: number }[] =>
    db.all(SURVEYS, { site });
