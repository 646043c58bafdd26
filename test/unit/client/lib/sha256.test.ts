// SHA-256 gives what the standard and Node's own give.

import { createHash, randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sha256 } from '../../../../packages/client/src/lib/sha256';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const node = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
])('the standard’s example %j', (text, digest) => {
  expect(hex(sha256(utf8(text)))).toBe(digest);
});

test('every length around the block borders', () => {
  for (let length = 0; length <= 260; length++) {
    const bytes = randomBytes(length);
    expect([length, hex(sha256(bytes))]).toEqual([length, node(bytes)]);
  }
});

test('random bytes, which stay as they are', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 1000 }), (bytes) => {
      const before = hex(bytes);
      expect(hex(sha256(bytes))).toBe(node(bytes));
      expect(hex(bytes)).toBe(before);
    }),
  );
});

test('a view into a larger buffer is hashed alone', () => {
  const all = randomBytes(100);
  expect(hex(sha256(all.subarray(10, 42)))).toBe(node(all.subarray(10, 42)));
});
