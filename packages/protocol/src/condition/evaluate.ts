// Evaluating conditions, and remembering the events that they will be asked about.

import type { KlankbordEvent } from '../wire/event';
import type { Condition, ConditionContext } from './condition';
import { kindOf } from './kinds';

/** What a page evaluates nobody has to have checked: a broken condition throws somewhere, and then it does not hold. */
function orElse<T>(act: () => T, otherwise: T): T {
  try {
    return act();
  } catch {
    return otherwise;
  }
}

// An unknown kind throws here too: `{ not: … }` around it must not make it true.
const evaluate = (condition: Condition, context: ConditionContext): boolean =>
  kindOf(condition)!.holds(condition, context, (inner) => evaluate(inner, context));

/**
 * True while the condition holds; a broken one, or one of an unknown kind, never does.
 *
 * @example holds({ stage: 'cart' }, context)
 */
export const holds = (condition: Condition, context: ConditionContext): boolean =>
  orElse(() => evaluate(condition, context), false);

/** The keys under which this event is to be remembered for these conditions, each once. */
export function marksOf(conditions: Condition[], event: KlankbordEvent): string[] {
  const keys = new Set<string>();
  const visit = (condition: Condition): void => {
    const kind = kindOf(condition);
    const key = kind?.mark?.(condition, event);
    if (key) keys.add(key);
    kind?.within?.(condition).forEach(visit);
  };
  for (const condition of conditions) orElse(() => visit(condition), undefined);
  return [...keys];
}

/** Every condition in a tree that has no other within it, with its value: for `explain()`. */
export function listLeaves(
  condition: Condition,
  context: ConditionContext,
): { condition: Condition; value: boolean }[] {
  const leaf = [{ condition, value: holds(condition, context) }];
  return orElse(
    () =>
      kindOf(condition)
        ?.within?.(condition)
        .flatMap((one) => listLeaves(one, context)) ?? leaf,
    leaf,
  );
}
