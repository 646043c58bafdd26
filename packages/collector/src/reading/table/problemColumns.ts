// A moment or friction as a row: how often, what became of those visits, what it cost, and where it is concentrated.

import type { Problem } from '../../journey/rankProblems';
import type { MomentSum } from '../../journey/sumMoments';
import type { Columns } from './csvText';
import { shareCell } from './shareCell';

/** @param visits all visits of the journey */
export const problemColumns = (visits: number): Columns<Problem> => ({
  kind: ({ kind }) => kind,
  name: ({ name }) => name,
  same_as_moment: ({ kind, moments }) => (kind === 'friction' ? moments.join(', ') : undefined),
  stage: ({ stages }) => stages[0]?.stage,
  visits: (one) => one.visits,
  visits_share: (one) => shareCell(one.visits, visits),
  times: ({ times }) => times,
  bought: ({ bought }) => bought,
  bought_share: (one) => shareCell(one.bought, one.visits),
  compared: ({ loss }) => loss?.compared,
  expected: ({ loss }) => loss?.expected,
  expected_share: ({ loss }) => loss && shareCell(loss.expected, loss.compared),
  lost: ({ loss }) => loss?.value,
  lost_low: ({ loss }) => loss?.low,
  lost_high: ({ loss }) => loss?.high,
  sign_of_leaving: ({ isExit }) => isExit,
  where: ({ where }) => where?.dimension,
  where_value: ({ where }) => where?.value,
  where_visits: ({ where }) => where?.visits,
  where_bought: ({ where }) => where?.bought,
  where_lost: ({ where }) => where?.loss?.value,
  where_lost_low: ({ where }) => where?.loss?.low,
  where_lost_high: ({ where }) => where?.loss?.high,
  page: ({ pages }) => pages[0]?.url,
});

/** @param visits all visits of the time */
export const momentColumns = (visits: number): Columns<MomentSum> => ({
  ...(problemColumns(visits) as Columns<MomentSum>),
  left_most_at: ({ leftAt }) => leftAt[0]?.stage,
  left_there: ({ leftAt }) => leftAt[0]?.visits,
  asked: ({ asked }) => asked.visits,
  asked_bought: ({ asked }) => asked.bought,
  not_asked: ({ notAsked }) => notAsked.visits,
  not_asked_bought: ({ notAsked }) => notAsked.bought,
});
