// What do answers have in common, and what do the happy ones have that the unhappy ones have not?

import type { TraitKind } from '../../../reading/answerTraits';
import type { Database } from '../../database';
import type { MoodTraits, Narrowing, TraitCount, TraitMoods } from '../../readingStore';
import { narrow } from './narrow';

/** Kinds come from our own list, never from a request. */
const listed = (kinds: TraitKind[]): string => kinds.map((kind) => `'${kind}'`).join(', ');

export const countTraits =
  (db: Database) =>
  (site: string, kinds: TraitKind[], limit: number): TraitCount[] =>
    db.all<TraitCount>(
      `select kind, value, n from (
        select kind, value, n, row_number() over (partition by kind order by n desc, value) as place from (
          select kind, value, count(*) as n from response_traits
          where site = $site and kind in (${listed(kinds)}) group by kind, value))
      where place <= $limit order by kind, n desc, value`,
      { site, limit },
    );

export const countMoodTraits =
  (db: Database) =>
  (site: string, narrowing: Narrowing, kinds: TraitKind[], limit: number): MoodTraits => {
    const { where, values } = narrow(narrowing);
    const looked = `with looked as materialized (select response, mood from responses
      where responses.site = $site and responses.mood in ('good', 'bad')
      ${where}
      order by responses.at desc limit $limit)`;
    const asked = { ...values, site, limit };
    const sums = db.all<{ mood: string; n: number }>(
      `${looked} select mood, count(*) as n from looked group by mood`,
      asked,
    );
    const traits = db.all<TraitMoods>(
      `${looked} select kind, value, sum(mood = 'good') as happy, sum(mood = 'bad') as unhappy
        from looked cross join response_traits as trait indexed by traits_by_response
          on trait.site = $site and trait.response = looked.response
        where kind in (${listed(kinds)}) group by kind, value`,
      asked,
    );
    const sumOf = (mood: string): number => sums.find((sum) => sum.mood === mood)?.n ?? 0;
    return { happy: sumOf('good'), unhappy: sumOf('bad'), traits };
  };
