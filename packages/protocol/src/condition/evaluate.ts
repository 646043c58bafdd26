// Evaluating conditions, remembering the events that they will be asked about, and knowing when to look again.

import type { KlankbordEvent } from '../wire/event';
import type { Condition, ConditionContext, ConditionKind, Marking } from './condition';
import { isBounded } from './isBounded';
import { kindOf } from './kinds';

/** Nobody notices a tenth of a second, and ten looks a second keep no page busy: our choice. */
const MIN_DUE_MS = 100;

/** Nobody has to have checked what a page evaluates: one that is broken throws somewhere, one too large is not begun. */
function orElse<T>(condition: Condition, act: () => T, otherwise: T): T {
  try {
    return isBounded(condition) ? act() : otherwise;
  } catch {
    return otherwise;
  }
}

// An unknown kind throws here too: `{ not: … }` around it must not make it true.
const evaluate = (condition: Condition, context: ConditionContext): boolean =>
  !!kindOf(condition)!.holds(condition, context, (inner) => evaluate(inner, context));

/**
 * True while the condition holds; a broken one, or one of an unknown kind, never does.
 *
 * @example holds({ stage: 'cart' }, context)
 */
export const holds = (condition: Condition, context: ConditionContext): boolean =>
  orElse(condition, () => evaluate(condition, context), false);

type Marker = [Condition, NonNullable<ConditionKind['marks']>];
const markers = /* @__PURE__ */ new WeakMap<Condition, Marker[]>();

/** The condition and all within it that have none within themselves. */
const leavesOf = (condition: Condition): Condition[] =>
  kindOf(condition)?.within?.(condition).flatMap(leavesOf) ?? [condition];

/** The leaves of a condition that remember events; found once, for every event asks. */
function markersOf(condition: Condition): Marker[] {
  const found =
    markers.get(condition) ??
    leavesOf(condition).flatMap((leaf): Marker[] => {
      const { marks } = kindOf(leaf)!;
      return marks ? [[leaf, marks]] : [];
    });
  markers.set(condition, found);
  return found;
}

/**
 * How this event is to be remembered for these conditions, each key once.
 *
 * @example marksOf([{ event: 'search' }], event) // [{ key: 'search' }]
 */
export function marksOf(conditions: Condition[], event: KlankbordEvent): Marking[] {
  const markings = conditions.flatMap((condition) =>
    orElse(condition, () => markersOf(condition).flatMap(([leaf, marks]) => marks(leaf, event)), []),
  );
  return markings[1] ? [...new Map(markings.map((one) => [one.key, one])).values()] : markings;
}

/**
 * In how many milliseconds time alone could change the value of a condition: until then only an event or an act of the
 * visitor can. Infinity for never, and never less than 100.
 *
 * @example dueMs({ event: 'add_to_cart', for: '3m' }, context) // 120000, a minute after it
 */
export const dueMs = (condition: Condition, context: ConditionContext): number =>
  Math.max(
    MIN_DUE_MS,
    orElse(
      condition,
      () => Math.min(...leavesOf(condition).map((leaf) => kindOf(leaf)?.dueMs?.(leaf, context) || Infinity)),
      Infinity,
    ),
  );

/** A condition that has no other within it, with its value; `negated` where a `not` around it wants it to be false. */
export interface Leaf {
  condition: Condition;
  value: boolean;
  negated?: true;
}

/** The leaves of a condition, for `explain()`. */
export function listLeaves(condition: Condition, context: ConditionContext): Leaf[] {
  const leaf = (one: Condition, negated: boolean): Leaf => ({
    condition: one,
    value: holds(one, context),
    ...(negated && { negated }),
  });
  const list = (one: Condition, negated: boolean): Leaf[] => {
    const kind = kindOf(one);
    return (
      kind?.within?.(one).flatMap((inner) => list(inner, (kind.key === 'not') !== negated)) ?? [leaf(one, negated)]
    );
  };
  return orElse(condition, () => list(condition, false), [leaf(condition, false)]);
}
