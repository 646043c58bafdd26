// Reading searches: terms, counts, and which search is the same one.

import { describe, expect, test } from '@jest/globals';
import {
  cleanTerm,
  isSameSearch,
  keepSearch,
  keepSought,
  readCount,
  readSought,
  readTerm,
} from '../../../../packages/client/src/signals/detect/readSearch';

describe('the term in an address', () => {
  const params = ['q', 'zoek'];
  test.each([
    ['?q=jacket', 'jacket'],
    ['?page=2&zoek=blauwe+jas', 'blauwe jas'],
    ['?q=%20%20&zoek=jas', 'jas'],
    ['?q=jacket&q=coat', 'jacket'],
    ['?q=%', '%'],
    ['?q=', ''],
    ['?Q=jacket', ''],
    ['?term=jacket', ''],
    ['', ''],
  ])('%s', (query, term) => {
    expect(readTerm(query, params)).toBe(term);
  });
});

test('empty terms and pasted texts are none', () => {
  expect(cleanTerm('  blue \n jacket ')).toBe('blue jacket');
  expect(cleanTerm(' \t ')).toBe('');
  expect(cleanTerm('x'.repeat(200))).toHaveLength(200);
  expect(cleanTerm('x'.repeat(201))).toBe('');
});

test.each([
  ['24 results', 24],
  ['About 1.234 products', 1234],
  ["1'234 Treffer", 1234],
  ['1 234 567 résultats', 1234567],
  ['0 resultaten', 0],
  ['Showing 1–24 of 300', 300],
  ['3 1234', 1234],
  ['search for "360 camera": 2 results', 2],
  ['No results', undefined],
  ['', undefined],
])('%p counts %p', (text, count) => {
  expect(readCount(text)).toBe(count);
});

describe('the same search', () => {
  const kept = keepSearch('blue jacket', 1000);
  test('is the last one that was told', () => {
    expect(isSameSearch(kept, 'blue jacket', 2000)).toBe(true);
    expect(isSameSearch(kept, 'Blue Jacket', 2000)).toBe(true);
    expect(isSameSearch(kept, 'jacket', 2000)).toBe(false);
  });
  test('for half an hour', () => {
    expect(isSameSearch(kept, 'blue jacket', 1000 + 30 * 60_000)).toBe(false);
    expect(isSameSearch(kept, 'blue jacket', 2000, 1000)).toBe(false);
  });
  test('there may be none', () => {
    expect(isSameSearch(null, 'jacket', 0)).toBe(false);
    expect(isSameSearch('nonsense', 'jacket', 0)).toBe(false);
  });
});

describe('what was sought on the page before', () => {
  const kept = keepSought('blue jacket', 'https://shop.example/', 1000);
  test('on another page, within 30 s', () => {
    expect(readSought(kept, 'https://shop.example/find', 30_999)).toBe('blue jacket');
    expect(readSought(kept, 'https://shop.example/find', 31_000)).toBe('');
  });
  test('not on the same one', () => expect(readSought(kept, 'https://shop.example/', 2000)).toBe(''));
  test('there may be none', () => {
    expect(readSought(null, 'https://shop.example/', 2000)).toBe('');
    expect(readSought('', 'https://shop.example/', 2000)).toBe('');
  });
});
