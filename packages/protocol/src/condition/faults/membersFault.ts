// Checking an object whose members are compared: not empty, not endless, each member known and right.

import { isObject, isText } from '../../wire/json';
import { shown } from '../../wire/shape';
import type { Fault } from './fault';

/** Members that are compared in one object: our choice. */
export const MAX_MEMBERS = 20;
/** Characters of a path. */
export const MAX_PATH = 200;

/** True for names and dotted paths that lead to nobody's prototype. */
export const isPath = (value: unknown): value is string =>
  isText(value, MAX_PATH) && !value.split('.').includes('__proto__');

/**
 * @param faultOf the check of a member, undefined for one that is not known
 * @param known what the members may be, for the sentence
 */
export function membersFault(
  value: unknown,
  at: string,
  faultOf: (name: string) => Fault | undefined,
  known?: string[],
  least = 1,
): string {
  const names = isObject(value) ? Object.keys(value) : [];
  if (!isObject(value) || names.length < least || names.length > MAX_MEMBERS)
    return `${at}: must be an object with ${least} to ${MAX_MEMBERS} members`;
  for (const name of names) {
    if (!isPath(name)) return `${at}: ${shown(name)} is not a name or a path`;
    const fault = faultOf(name);
    if (!fault) return `${at}: ${shown(name)} is not ${known ? `one of ${known.join(', ')}` : 'the name of an event'}`;
    const found = fault(value[name], `${at}.${name}`);
    if (found) return found;
  }
  return '';
}
