// JSON.stringify that is not led astray by a host's `toJSON` on built-in prototypes (Prototype.js 1.6 and others).

const PROTOTYPES = () =>
  [Object.prototype, Array.prototype, String.prototype, Number.prototype] as { toJSON?: unknown }[];

/**
 * The JSON of a value, byte for byte what it would be on a clean page.
 *
 * @example stringify({ a: [1, 2] }) // '{"a":[1,2]}'
 */
export function stringify(value: unknown): string {
  const patched = PROTOTYPES().filter((prototype) => Object.hasOwn(prototype, 'toJSON'));
  if (!patched.length) return JSON.stringify(value);
  const saved = patched.map((prototype) => Object.getOwnPropertyDescriptor(prototype, 'toJSON')!);
  try {
    for (const prototype of patched) delete prototype.toJSON;
    return JSON.stringify(value);
  } finally {
    patched.forEach((prototype, i) => Object.defineProperty(prototype, 'toJSON', saved[i]!));
  }
}
