// From whatever a page hands us to plain JSON: a copy without functions, cycles or prototypes, every string passed through `text`.

import type { JsonObject, JsonValue } from '@klankbord/protocol/wire';
import { MAX_DEPTH, MAX_KEYS } from '@klankbord/protocol/wire';

/** Thrown within this file's callers only: says where a value is not JSON. */
export class NotJson extends Error {}

type ReadText = (text: string, path: string) => string;

function copy(
  value: unknown,
  path: string,
  depth: number,
  count: { keys: number },
  text: ReadText,
): JsonValue | undefined {
  if (typeof value === 'string') return text(value, path);
  if (typeof value === 'boolean' || value === null || value === undefined) return value as JsonValue;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString();
  if (typeof value !== 'object') throw new NotJson(`${path || 'props'} is a ${typeof value}`);
  if (depth > MAX_DEPTH) throw new NotJson(`${path} is nested too deeply, or holds itself`);
  const isList = Array.isArray(value);
  const prototype = Object.getPrototypeOf(value) as object | null;
  if (!isList && prototype && Object.getPrototypeOf(prototype))
    throw new NotJson(`${path || 'props'} is not a plain object`);
  const result: JsonValue[] | JsonObject = isList ? [] : {};
  for (const key of Object.keys(value)) {
    if (++count.keys > MAX_KEYS) throw new NotJson(`props hold more than ${MAX_KEYS} values`);
    const child = copy((value as Record<string, unknown>)[key], path ? `${path}.${key}` : key, depth + 1, count, text);
    if (isList) (result as JsonValue[]).push(child ?? null);
    // `__proto__` as a key would change what the copy is.
    else if (child !== undefined && key !== '__proto__') (result as JsonObject)[key] = child;
  }
  return result;
}

/**
 * A plain copy of an object.
 *
 * @param text is given every string with its dotted path, and gives what stands in the copy
 * @throws NotJson naming the place of a function, a symbol, a BigInt, NaN, a DOM node, a cycle
 */
export function toJson(value: object, text: ReadText): JsonObject {
  const result = copy(value, '', 1, { keys: 0 }, text);
  if (Array.isArray(result)) throw new NotJson('props is a list');
  return result as JsonObject;
}
