// JSON.stringify that is not led astray by a host's `toJSON` on built-in prototypes (Prototype.js 1.6 and others).

/**
 * The JSON of plain data, byte for byte what it would be on a clean page. Texts and numbers are never asked for a
 * `toJSON`, so only two prototypes can do harm.
 *
 * @example stringify({ a: [1, 2] }) // '{"a":[1,2]}'
 */
export function stringify(value: unknown): string {
  for (const { prototype } of [Object, Array] as { prototype: object }[]) {
    const patch = Object.getOwnPropertyDescriptor(prototype, 'toJSON');
    if (patch && Reflect.deleteProperty(prototype, 'toJSON')) {
      try {
        return stringify(value);
      } finally {
        Object.defineProperty(prototype, 'toJSON', patch);
      }
    }
  }
  return JSON.stringify(value);
}
