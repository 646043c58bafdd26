// The sizes a condition may have, and the gate that keeps anything larger from being looked at.

import type { Condition } from './condition';

/** Levels of nesting that a condition may have: our choice, far above any sensible rule and below any stack. */
export const MAX_CONDITION_DEPTH = 16;
/** Conditions in one condition, itself included: our choice, ten times the longest rule of the built-in moments. */
export const MAX_CONDITION_NODES = 200;
/** Values of all kinds in one condition, lists and texts included: our choice, ten for each of 200 conditions. */
export const MAX_CONDITION_VALUES = 2000;
/** Characters of any text in a condition, patterns above all. */
export const MAX_CONDITION_TEXT = 2048;
/** Levels of JSON: each condition is two (`{all: […]}`), and a `where` with a list in it five. */
const MAX_JSON_DEPTH = 2 * MAX_CONDITION_DEPTH + 5;

function measure(value: unknown, depth: number, left: { values: number }): boolean {
  if (typeof value === 'string') return value.length <= MAX_CONDITION_TEXT;
  // Not `Object.entries`: of 10,000 members it would make 10,000 pairs before the first is counted.
  for (const key in value as object) {
    if (
      !depth ||
      --left.values < 0 ||
      key.length > MAX_CONDITION_TEXT ||
      !measure((value as Condition)[key], depth - 1, left)
    )
      return false;
  }
  return true;
}

/** What was measured once; conditions come out of JSON and stay as they are. */
const known = /* @__PURE__ */ new WeakMap<object, boolean>();

/** True when evaluating this is little work, whatever it is. */
export function isBounded(condition: object): boolean {
  if (!known.has(condition)) known.set(condition, measure(condition, MAX_JSON_DEPTH, { values: MAX_CONDITION_VALUES }));
  return known.get(condition)!;
}
