// Kinds that wait until a stretch of visible time has passed.

import type { ConditionKind } from './condition';
import { durationMs } from './duration';

export const restKind = (key: 'idle' | 'dwell'): ConditionKind => ({
  key,
  holds: (condition, context) => context[`${key}Ms`]! >= durationMs(condition[key]),
  dueMs(condition, context) {
    const left = durationMs(condition[key]) - context[`${key}Ms`]!;
    return left > 0 ? left : Infinity;
  },
});
