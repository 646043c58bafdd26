// `{ "not": … }`: the condition within does not hold.

import { isObject } from '../wire/json';
import type { Condition, ConditionKind, ConditionCheck } from './condition';

export const notCondition: ConditionKind = {
  key: 'not',
  holds: ({ not }, _context, inner) => !inner(not as Condition),
  within: ({ not }) => [not as Condition],
};

export const notCheck: ConditionCheck = {
  fault: ({ not }) => (isObject(not) ? '' : 'not: must be a condition'),
};
