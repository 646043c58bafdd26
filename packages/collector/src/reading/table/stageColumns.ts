// A stage of the journey as a row, and a typical way through the stages as one.

import type { JourneyStage } from '../../journey/sumStages';
import type { Trail } from '../../journey/sumTrails';
import { ENOUGH } from '../../scores/summariseScores';
import type { Columns } from './csvText';
import { shareCell } from './shareCell';

const listed = <T extends { visits: number }>(list: T[], name: (one: T) => string): string =>
  list.map((one) => `${name(one)}: ${one.visits}`).join('\n');

/** As everywhere, fewer than five answers are no score; how many there were is told. */
const scored =
  (member: 'mean' | 'low' | 'high') =>
  ({ satisfaction }: JourneyStage): number | null | undefined =>
    satisfaction && satisfaction.n >= ENOUGH ? satisfaction[member] : undefined;

/** @param visits all visits of the journey */
export const stageColumns = (visits: number): Columns<JourneyStage> => ({
  stage: ({ stage }) => stage,
  visits: (one) => one.visits,
  visits_share: (one) => shareCell(one.visits, visits),
  reached: ({ reached }) => reached,
  reached_share: ({ reached }) => shareCell(reached, visits),
  left: ({ left }) => left,
  left_share: ({ left, reached }) => shareCell(left, reached),
  median_seconds: ({ medianMs }) => (medianMs === null ? undefined : medianMs / 1000),
  satisfaction: scored('mean'),
  satisfaction_low: scored('low'),
  satisfaction_high: scored('high'),
  satisfaction_n: ({ satisfaction }) => satisfaction?.n ?? 0,
  search_terms: ({ terms }) => listed(terms, ({ term, found }) => (found ? term : `${term} (nothing found)`)),
  products: ({ products }) => listed(products, ({ name }) => name),
  errors: ({ errors }) => listed(errors, ({ text }) => text),
  last_acts: ({ exits }) => listed(exits, ({ acts }) => acts.join(' > ')),
  aside: ({ isAside }) => isAside,
});

/** @param visits all visits of the journey */
export const trailColumns = (visits: number): Columns<Trail> => ({
  path: ({ path }) => path.join(' > '),
  visits: (one) => one.visits,
  visits_share: (one) => shareCell(one.visits, visits),
  bought: ({ bought }) => bought,
  bought_share: (one) => shareCell(one.bought, one.visits),
});
