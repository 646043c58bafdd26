// `where`: comparing the props of an event with what a condition asks for.

import { isObject } from '../wire/json';
import { matchesGlob } from './glob';

type Compare = (actual: unknown, wanted: unknown) => boolean;

const bothNumbers =
  (test: (a: number, b: number) => boolean): Compare =>
  (actual, wanted) =>
    typeof actual === 'number' && typeof wanted === 'number' && test(actual, wanted);

/** The operators of `where`, by name. */
export const operators: Record<string, Compare> = {
  eq: (actual, wanted) => actual === wanted,
  ne: (actual, wanted) => actual !== wanted,
  gt: bothNumbers((a, b) => a > b),
  gte: bothNumbers((a, b) => a >= b),
  lt: bothNumbers((a, b) => a < b),
  lte: bothNumbers((a, b) => a <= b),
  in: (actual, wanted) => Array.isArray(wanted) && wanted.includes(actual),
  glob: (actual, wanted) => typeof wanted === 'string' && actual != null && matchesGlob(wanted, String(actual)),
  exists: (actual, wanted) => (actual !== undefined) === wanted,
};

/** The value at a dotted path, own members only: `items.0.item_category`. A member of that whole name goes first. */
export function valueAt(value: unknown, path: string): unknown {
  if (isObject(value) && Object.hasOwn(value, path)) return value[path];
  let current = value;
  for (const key of path.split('.')) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, key)) return undefined;
    current = (current as Record<string, unknown>)[key];
  }
  return current;
}

/** True when a value is what is wanted: equal to it, or passing every operator in it. */
export function compare(actual: unknown, wanted: unknown): boolean {
  return isObject(wanted)
    ? everyMember(wanted, (name, operand) => Object.hasOwn(operators, name) && operators[name]!(actual, operand))
    : actual === wanted;
}

/** True when every member of an object of wanted values passes the test. */
export const everyMember = (wanted: unknown, test: (name: string, wanted: unknown) => unknown): boolean =>
  isObject(wanted) && Object.keys(wanted).every((name) => test(name, wanted[name]));

/**
 * True when every path of `where` holds in the props; an absent `where` always does.
 *
 * @example holdsWhere({ results_count: 0 }, { results_count: { lte: 1 } }) // true
 */
export const holdsWhere = (props: unknown, where: unknown = {}): boolean =>
  everyMember(where, (path, wanted) => compare(valueAt(props, path), wanted));
