// What was filled in, without the blanks around it.

import type { Values } from '@klankbord/protocol/survey';

type Value = Values[string];

/** Trims a text, and the texts of an object. */
export function tidy(value: Value | undefined): Value | undefined {
  if (typeof value === 'string') return value.trim();
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, tidy(part)!]));
}

/** False for nothing, blanks, and an object of nothing else. */
export function isFilled(value: Value | undefined): boolean {
  const tidied = tidy(value);
  if (typeof tidied === 'object' && tidied !== null) return Object.values(tidied).some(isFilled);
  return tidied !== undefined && tidied !== null && tidied !== '';
}
