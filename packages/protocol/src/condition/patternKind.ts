// Kinds that match one text of the context with a pattern, whatever its case.

import type { ConditionKind } from './condition';
import { matchesGlob } from './glob';

export const patternKind = (key: 'locale' | 'channel'): ConditionKind => ({
  key,
  holds: (condition, context) =>
    context[key] && matchesGlob((condition[key] as string).toLowerCase(), context[key].toLowerCase()),
});
