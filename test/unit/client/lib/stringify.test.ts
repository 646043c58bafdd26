// JSON is what it would be on a clean page, whatever a host has put on the prototypes.

import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stringify } from '../../../../packages/client/src/lib/stringify';

const prototypes = [Array, String, Object, Number] as { prototype: { toJSON?: unknown } }[];
const value = { list: [1, [2], { deep: ['x'] }], text: 'a "quoted" one', number: 1.5, truth: true, nothing: null };
const clean = JSON.stringify(value);

afterEach(() => {
  for (const { prototype } of prototypes) delete prototype.toJSON;
});

const patch = (all: typeof prototypes): void => {
  for (const { prototype } of all) prototype.toJSON = () => 'patched';
};

describe.each([
  ['Array', [prototypes[0]!]],
  ['String', [prototypes[1]!]],
  ['Object', [prototypes[2]!]],
  ['Number', [prototypes[3]!]],
  ['all of them', prototypes],
])('toJSON on the prototype of %s', (_name, patched) => {
  test('is not heard, and is there again afterwards', () => {
    patch(patched);
    const before = patched.map(({ prototype }) => prototype.toJSON);
    expect(stringify(value)).toBe(clean);
    expect(patched.map(({ prototype }) => prototype.toJSON)).toEqual(before);
  });

  test('is there again when the value cannot be written', () => {
    patch(patched);
    const cycle: Record<string, unknown> = {};
    cycle.self = cycle;
    expect(() => stringify(cycle)).toThrow(TypeError);
    expect(typeof patched[0]!.prototype.toJSON).toBe('function');
  });
});

test('without us a patched prototype does harm', () => {
  // Texts and numbers are never asked for a toJSON, lists and objects are.
  patch([prototypes[0]!]);
  expect(JSON.stringify(value)).not.toBe(clean);
});

test('a toJSON that is not writable or is enumerable comes back as it was', () => {
  const own = { value: () => 'patched', writable: false, enumerable: true, configurable: true };
  Object.defineProperty(Array.prototype, 'toJSON', own);
  expect(stringify(value)).toBe(clean);
  expect(Object.getOwnPropertyDescriptor(Array.prototype, 'toJSON')).toEqual(own);
});

test('on a clean page it is JSON.stringify', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (any) => {
      expect(stringify(any)).toBe(JSON.stringify(any));
    }),
  );
});
