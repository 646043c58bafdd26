// Kinds that hold while one member of the context is the value that is asked for.

import type { ConditionKind } from './condition';

export const equalKind = (key: 'stage' | 'furthest' | 'survey' | 'exit'): ConditionKind => ({
  key,
  holds: (condition, context) => context[key] !== undefined && context[key] === condition[key],
});
