// How often was each score given, counting the latest revision of each response once?

import type { Database } from '../database';
import type { Narrowing, ScoreCount } from '../store';

const sql = ({ fromMs, untilMs, survey }: Narrowing): string => `select
    score.value ->> 'metric' as metric, score.value ->> 'type' as type,
    score.value ->> 'low' as low, score.value ->> 'high' as high,
    score.value ->> 'value' as value, count(*) as n
  from responses, json_each(responses.scores) as score
  where responses.site = $site
  ${fromMs === undefined ? '' : 'and responses.at >= $fromMs'}
  ${untilMs === undefined ? '' : 'and responses.at < $untilMs'}
  ${survey === undefined ? '' : 'and responses.survey = $survey'}
  group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`;

export const countScores =
  (db: Database) =>
  (site: string, narrowing: Narrowing): ScoreCount[] =>
    db.all<ScoreCount>(sql(narrowing), { site, ...narrowing });
