// How many answers has each survey, and when did the last one come?

import type { Database } from '../../database';
import type { SurveyAnswers } from '../../surveyStore';

/** Read from the index by survey alone. */
const COUNT = `select survey, count(*) as n, max(at) as lastMs from responses
  where site = $site and survey is not null group by survey`;

export const countSurveyAnswers =
  (db: Database) =>
  (site: string): SurveyAnswers[] =>
    db.all<SurveyAnswers>(COUNT, { site });
