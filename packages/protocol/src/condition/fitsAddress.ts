// Whether a condition that was true once still suits the address, whatever has become of the rest of it.

import type { Condition, ConditionContext } from './condition';
import { holds } from './evaluate';
import { kindOf } from './kinds';

/** True and false where the address alone decides it; undefined where it does not (the logic of Kleene). */
function byAddress(condition: Condition, context: ConditionContext): boolean | undefined {
  if ('url' in condition || 'hash' in condition) return holds(condition, context);
  const { key, within } = kindOf(condition) ?? {};
  const values = (within?.(condition) ?? []).map((inner) => byAddress(inner, context));
  if (key === 'not') return values[0] === undefined ? undefined : !values[0];
  // One that decides: false for `all`, true for `any`.
  const decides = key === 'any';
  if (values.includes(decides)) return decides;
  return values.length && !values.includes(undefined) ? !decides : undefined;
}

/**
 * False when the address forbids it: somebody has gone on to another page than the question was meant for.
 *
 * @example fitsAddress({ all: [{ url: '/cart' }, { idle: '30s' }] }, context) // true on /cart, idle or not
 */
export function fitsAddress(condition: Condition, context: ConditionContext): boolean {
  try {
    return byAddress(condition, context) !== false;
  } catch {
    return false;
  }
}
