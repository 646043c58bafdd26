// Checking a condition before it is used: every kind known, every member right, not too deep.

import { isObject } from '../wire/json';
import { accept, refuse, type Verdict } from '../wire/verdict';
import type { Condition } from './condition';
import { conditionChecks } from './conditionChecks';
import { kindOf, kinds } from './kinds';

/** Levels of nesting that a condition may have: our choice, far above any sensible rule and below any stack. */
export const MAX_CONDITION_DEPTH = 16;

function findFault(value: unknown, at: string, depth: number): string {
  if (!isObject(value)) return `${at} must be a condition, an object`;
  if (depth > MAX_CONDITION_DEPTH) return `${at.slice(0, 80)}… nests more than ${MAX_CONDITION_DEPTH} levels`;
  const kind = kindOf(value);
  if (!kind) {
    const known = kinds.map(({ key }) => key).join(', ');
    return `${at} has none of the known kinds (${known}): ${JSON.stringify(Object.keys(value)).slice(0, 80)}`;
  }
  const check = conditionChecks[kind.key]!;
  const stray = Object.keys(value).find((key) => key !== kind.key && !check.members?.includes(key));
  if (stray !== undefined) return `${at}: "${stray.slice(0, 40)}" does not go with "${kind.key}"`;
  const fault = check.fault(value);
  if (fault) return `${at}: ${fault}`;
  for (const [index, inner] of (kind.within?.(value) ?? []).entries()) {
    const found = findFault(inner, `${at}.${kind.key}[${index}]`, depth + 1);
    if (found) return found;
  }
  return '';
}

/**
 * Checks a condition as it stands in a survey file.
 *
 * @returns the condition, or the code `bad-condition` with the place and the reason
 * @example checkCondition({ event: 'purchase' }).ok // true
 */
export function checkCondition(value: unknown, at = 'when'): Verdict<Condition> {
  const fault = findFault(value, at, 1);
  return fault ? refuse('bad-condition', fault) : accept(value as Condition);
}
