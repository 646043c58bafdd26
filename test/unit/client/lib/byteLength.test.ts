// Bytes on the wire, counted as UTF-8.

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { byteLength } from '../../../../packages/client/src/lib/byteLength';

test.each([
  ['', 0],
  ['jacket', 6],
  ['jäcket', 7],
  ['外套', 6],
  ['🧥', 4],
  ['\ud800', 3],
])('%j takes %d', (text, bytes) => {
  expect(byteLength(text)).toBe(bytes);
});

test('as many as a buffer of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(byteLength(text)).toBe(Buffer.byteLength(text));
    }),
  );
});
