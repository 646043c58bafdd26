// Checking a condition before it is used: every kind known, every member right, not too deep and not too large.

import { isObject } from '../wire/json';
import { shown } from '../wire/shape';
import { accept, refuse, type Verdict } from '../wire/verdict';
import type { Condition } from './condition';
import { conditionChecks } from './conditionChecks';
import { isBounded, MAX_CONDITION_DEPTH, MAX_CONDITION_NODES, MAX_CONDITION_VALUES } from './isBounded';
import { kindOf, kinds } from './kinds';

function findFault(value: unknown, at: string, depth: number, count: { nodes: number }): string {
  if (!isObject(value)) return `${at}: must be a condition, an object`;
  // Of a place so deep the beginning is enough.
  if (depth > MAX_CONDITION_DEPTH) return `${at.slice(0, 80)}…: nests more than ${MAX_CONDITION_DEPTH} levels`;
  if (++count.nodes > MAX_CONDITION_NODES)
    return `${at.slice(0, 80)}: is one of more than ${MAX_CONDITION_NODES} conditions`;
  const kind = kindOf(value);
  if (!kind) {
    const known = kinds.map(({ key }) => key).join(', ');
    return `${at}: has none of the known kinds (${known}), but ${Object.keys(value).slice(0, 3).map(shown).join(', ')}`;
  }
  const check = conditionChecks[kind.key]!;
  const stray = Object.keys(value).find((key) => key !== kind.key && !check.members?.includes(key));
  if (stray !== undefined) return `${at}: ${shown(stray)} does not go with "${kind.key}"`;
  const fault = check.fault(value);
  if (fault) return `${at}.${fault}`;
  const listed = Array.isArray(value[kind.key]);
  for (const [index, inner] of (kind.within?.(value) ?? []).entries()) {
    const found = findFault(inner, `${at}.${kind.key}${listed ? `[${index}]` : ''}`, depth + 1, count);
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
  const fault =
    findFault(value, at, 1, { nodes: 0 }) ||
    (isBounded(value as Condition) ? '' : `${at}: holds more than ${MAX_CONDITION_VALUES} values`);
  return fault ? refuse('bad-condition', fault) : accept(value as Condition);
}
