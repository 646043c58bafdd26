// Kinds that compare one number of the context.

import type { ConditionKind } from './condition';
import { compare } from './where';

export const numberKind = (key: 'visits' | 'purchases'): ConditionKind => ({
  key,
  holds: (condition, context) => context[key] !== undefined && compare(context[key], condition[key]),
});
