// `{ "any": [ … ] }`: at least one condition in the list holds.

import type { Condition, ConditionKind } from './condition';

export const anyCondition: ConditionKind = {
  key: 'any',
  fault: ({ any }) => (Array.isArray(any) && any.length ? '' : 'any must be a list of conditions'),
  holds: ({ any }, _context, inner) => (any as Condition[]).some(inner),
  within: ({ any }) => any as Condition[],
};
