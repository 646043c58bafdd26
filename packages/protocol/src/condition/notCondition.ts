// `{ "not": … }`: the condition within does not hold.

import { isObject } from '../wire/json';
import type { Condition, ConditionKind } from './condition';

export const notCondition: ConditionKind = {
  key: 'not',
  fault: ({ not }) => (isObject(not) ? '' : 'not must be a condition'),
  holds: ({ not }, _context, inner) => !inner(not as Condition),
  within: ({ not }) => [not as Condition],
};
