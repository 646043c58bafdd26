// How often was each score given, counting the latest revision of each response once?

import type { Database } from '../database';
import type { Narrowing, ScoreCount, Slots } from '../readingStore';
import { narrow } from './reading/narrow';

/** In whole numbers (the driver hands numbers over as fractions), and rounded down also before the start. */
const SINCE = '(responses.at - cast($startMs as integer))';
const WIDTH = 'cast($widthMs as integer)';
const SLOT = `${SINCE} / ${WIDTH} - (${SINCE} % ${WIDTH} < 0)`;

const sql = (where: string, slot: string): string => `select
    score.value ->> 'metric' as metric, score.value ->> 'type' as type,
    score.value ->> 'low' as low, score.value ->> 'high' as high,
    score.value ->> 'value' as value, ${slot} as slot, count(*) as n
  from responses, json_each(responses.scores) as score
  where responses.site = $site
  ${where}
  group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6`;

export const countScores =
  (db: Database) =>
  (site: string, narrowing: Narrowing, slots?: Slots): ScoreCount[] => {
    const { where, values } = narrow(narrowing);
    return db.all<ScoreCount>(sql(where, slots ? SLOT : '0'), { ...values, ...slots, site });
  };
