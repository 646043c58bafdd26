// Evaluating checked conditions, and remembering the events that they will be asked about.

import type { KlankbordEvent } from '../wire/event';
import type { Condition, ConditionContext } from './condition';
import { kindOf } from './kinds';

/**
 * True while the condition holds; a condition of an unknown kind never does.
 *
 * @example holds({ stage: 'cart' }, context)
 */
export function holds(condition: Condition, context: ConditionContext): boolean {
  return kindOf(condition)?.holds(condition, context, (inner) => holds(inner, context)) ?? false;
}

/** The keys under which this event is to be remembered for these conditions, each once. */
export function marksOf(conditions: Condition[], event: KlankbordEvent): string[] {
  const keys = new Set<string>();
  const visit = (condition: Condition): void => {
    const kind = kindOf(condition);
    const key = kind?.mark?.(condition, event);
    if (key) keys.add(key);
    kind?.within?.(condition).forEach(visit);
  };
  conditions.forEach(visit);
  return [...keys];
}

/** Every condition in a tree that has no other within it, with its value: for `explain()`. */
export function listLeaves(
  condition: Condition,
  context: ConditionContext,
): { condition: Condition; value: boolean }[] {
  const inner = kindOf(condition)?.within?.(condition);
  return inner ? inner.flatMap((one) => listLeaves(one, context)) : [{ condition, value: holds(condition, context) }];
}
