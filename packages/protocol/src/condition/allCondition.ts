// `{ "all": [ … ] }`: every condition in the list holds.

import type { Condition, ConditionKind, ConditionCheck } from './condition';

export const allCondition: ConditionKind = {
  key: 'all',
  holds: ({ all }, _context, inner) => (all as Condition[]).every(inner),
  within: ({ all }) => all as Condition[],
};

export const allCheck: ConditionCheck = {
  fault: ({ all }) => (Array.isArray(all) && all.length ? '' : 'all: must be a list with at least one condition'),
};
