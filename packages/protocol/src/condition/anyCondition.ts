// `{ "any": [ … ] }`: at least one condition in the list holds.

import type { Condition, ConditionKind, ConditionCheck } from './condition';

export const anyCondition: ConditionKind = {
  key: 'any',
  holds: ({ any }, _context, inner) => (any as Condition[]).some(inner),
  within: ({ any }) => any as Condition[],
};

export const anyCheck: ConditionCheck = {
  fault: ({ any }) => (Array.isArray(any) && any.length ? '' : 'any: must be a list with at least one condition'),
};
