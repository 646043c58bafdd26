// From whatever a page hands us to plain JSON: a copy without functions, cycles or prototypes, every string passed through `text`.

import type { JsonObject, JsonValue } from '@klankbord/protocol/wire';
import { MAX_DEPTH, MAX_KEYS } from '@klankbord/protocol/wire';
import { KlankbordError } from '../diagnostics/codes';

/**
 * A plain copy of an object.
 *
 * @param text is given every string with its dotted path, and gives what stands in the copy
 * @throws KlankbordError `bad-props` naming the place of a function, a symbol, a BigInt, NaN, a DOM node, a cycle
 */
export function toJson(value: unknown, text: (text: string, path: string) => string): JsonObject {
  let keys = 0;
  const copy = (one: unknown, path: string, depth: number): JsonValue | undefined => {
    if (path && typeof one === 'string') return text(one, path);
    if (path && (one === null || one === undefined || typeof one === 'boolean' || Number.isFinite(one))) {
      return one as JsonValue;
    }
    if (one instanceof Date && path && !Number.isNaN(+one)) return one.toISOString();
    const isList = Array.isArray(one);
    const prototype = typeof one === 'object' && (Object.getPrototypeOf(one) as object | null);
    // Plain objects of other frames have another Object.prototype, but nothing above it either.
    const isPlain = isList || prototype === null || (prototype && !Object.getPrototypeOf(prototype));
    if (!isPlain || depth > MAX_DEPTH || (!path && isList)) throw new KlankbordError('bad-props', `props.${path}`);
    const result: JsonValue[] & JsonObject = (isList ? [] : {}) as never;
    for (const key of Object.keys(one as object)) {
      if (++keys > MAX_KEYS) throw new KlankbordError('bad-props', `props.${path}`);
      const child = copy((one as JsonObject)[key], path ? `${path}.${key}` : key, depth + 1);
      if (isList) result.push(child ?? null);
      // `__proto__` as a key would change what the copy is.
      else if (child !== undefined && key !== '__proto__') result[key] = child;
    }
    return result;
  };
  return copy(value ?? {}, '', 1) as JsonObject;
}
