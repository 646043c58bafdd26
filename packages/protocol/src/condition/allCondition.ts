// `{ "all": [ … ] }`: every condition in the list holds.

import type { Condition, ConditionKind } from './condition';

export const allCondition: ConditionKind = {
  key: 'all',
  fault: ({ all }) => (Array.isArray(all) && all.length ? '' : 'all must be a list of conditions'),
  holds: ({ all }, _context, inner) => (all as Condition[]).every(inner),
  within: ({ all }) => all as Condition[],
};
