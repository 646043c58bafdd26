// Kinds that compare the members of one object of the context, e.g. the cart's value or a trait.

import type { ConditionContext, ConditionKind } from './condition';
import { holdsWhere } from './where';

export const membersKind = (key: string, read: (context: ConditionContext) => object | undefined): ConditionKind => ({
  key,
  holds(condition, context) {
    const known = read(context);
    return known && holdsWhere(known, condition[key]);
  },
});
