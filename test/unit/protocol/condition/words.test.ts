// The small words of the language: comparing props, matching addresses, reading durations.

import { expect, test } from '@jest/globals';
import { holdsWhere, matchesAddress, parseDuration, splitAddress } from '@klankbord/protocol/condition';
import type { JsonObject } from '@klankbord/protocol/wire';

test.each<[JsonObject, Record<string, unknown>, boolean]>([
  [{}, {}, true],
  [{ n: 1 }, { n: 1 }, true],
  [{ n: 1 }, { n: '1' }, false],
  [{ n: '2' }, { n: { gt: 1 } }, false],
  [{ n: 2 }, { n: { gt: 1, lt: 2 } }, false],
  [{ n: 2 }, { n: { gte: 2, lte: 2 } }, true],
  [{}, { n: { lt: 5 } }, false],
  [{}, { n: { ne: 5 } }, true],
  [{}, { n: { exists: false } }, true],
  [{ n: null }, { n: { exists: true } }, true],
  [{ n: 42 }, { n: { glob: '4*' } }, true],
  [{}, { n: { glob: '*' } }, false],
  [{ n: 'a' }, { n: { in: ['a', 'b'] } }, true],
  [{ n: 'a' }, { n: { in: 'abc' } }, false],
  [{ items: [{ item_category: 'tents' }] }, { 'items.0.item_category': 'tents' }, true],
  [{ items: [] }, { 'items.0.item_category': 'tents' }, false],
  [{ items: [] }, { 'items.constructor': { exists: true } }, false],
  [{}, { toString: { exists: true } }, false],
  [{}, { '__proto__.toString': { exists: true } }, false],
  [{ n: 1 }, { n: { below: 3 } }, false],
  [{ n: 1 }, { n: { constructor: 1 } }, false],
])('%j where %j: %s', (given, wanted, expected) => {
  expect(holdsWhere(given, wanted)).toBe(expected);
});

test.each([
  ['/product/*', 'https://shop.example/product/42?ref=x#top', true],
  ['/product/*', 'https://shop.example/products', false],
  ['/', 'https://shop.example', true],
  ['https://shop.example/*', 'https://shop.example/a', true],
  ['https://shop.example/*', 'https://other.example/?https://shop.example/', false],
  ['https://*/cart', 'https://shop.example/cart?x', true],
  ['*cart*', 'https://cart.example/x', false],
  ['*', 'about:blank', true],
])('the pattern %s on %s: %s', (pattern, address, expected) => {
  expect(matchesAddress(pattern, address)).toBe(expected);
});

test('addresses come apart without query and fragment', () => {
  expect(splitAddress('https://a.example:8080/p?q#h')).toEqual({ origin: 'https://a.example:8080', path: '/p' });
  expect(splitAddress('/p?q')).toEqual({ origin: '', path: '/p' });
  expect(splitAddress('')).toEqual({ origin: '', path: '/' });
});

test.each([
  ['500ms', 500],
  ['30s', 30_000],
  ['5m', 300_000],
  ['2h', 7_200_000],
  ['7d', 604_800_000],
  ['0s', 0],
  ['', undefined],
  ['5', undefined],
  ['-5m', undefined],
  ['1.5h', undefined],
  ['5 m', undefined],
  ['5M', undefined],
  ['never', undefined],
  ['1234567890d', undefined],
  [300_000, undefined],
])('the duration %j is %p ms', (text, ms) => {
  expect(parseDuration(text)).toBe(ms);
});
