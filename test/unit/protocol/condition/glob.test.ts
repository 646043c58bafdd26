// Patterns with `*`: right on everything small, and answered at all where a naive matcher would never end.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { matchesGlob } from '@klankbord/protocol/condition';

/** Row by row: does the pattern so far match the text so far? */
function naive(pattern: string, text: string): boolean {
  let row = [true, ...Array.from(text, () => false)];
  for (const char of pattern) {
    const next = [char === '*' && row[0]!];
    for (let i = 1; i <= text.length; i++) {
      next[i] = char === '*' ? row[i]! || next[i - 1]! : row[i - 1]! && text[i - 1] === char;
    }
    row = next;
  }
  return row.at(-1)!;
}

test('says what a matrix of all beginnings says', () => {
  const letters = (chars: string) =>
    fc.array(fc.constantFrom(...chars), { maxLength: 12 }).map((list) => list.join(''));
  fc.assert(
    fc.property(letters('ab*'), letters('ab'), (pattern, text) => {
      expect([pattern, text, matchesGlob(pattern, text)]).toEqual([pattern, text, naive(pattern, text)]);
    }),
    { numRuns: 5000 },
  );
});

test('every text matches itself, everything between stars, and nothing that is longer', () => {
  fc.assert(
    fc.property(
      fc.string().map((text) => text.replaceAll('*', '')),
      (text) => {
        expect(matchesGlob(text, text)).toBe(true);
        expect(matchesGlob(`*${text}*`, `before${text}after`)).toBe(true);
        expect(matchesGlob(`${text}x`, text)).toBe(false);
        expect(matchesGlob('*', text)).toBe(true);
      },
    ),
  );
});

test('other signs of pattern languages mean themselves', () => {
  for (const sign of ['?', '.', '[a]', '(a|b)', '\\', '^', '$', '+', '{1}']) {
    expect(matchesGlob(`x${sign}*`, `x${sign}y`)).toBe(true);
    expect(matchesGlob(`x${sign}`, 'xa')).toBe(false);
  }
});

// 100 kB each; a matcher that tries every way to share the stars does not come back.
describe('hostile patterns', () => {
  const N = 100_000;
  const a = 'a'.repeat(N);
  test.each<[string, string, string, boolean]>([
    ['a star after every letter', 'a*'.repeat(N / 2), a, true],
    ['a star after every letter, and an end that is missing', `${'a*'.repeat(N / 2)}b`, a, false],
    ['nothing but stars', '*'.repeat(N), a, true],
    ['nothing but stars, and an end that is missing', `${'*'.repeat(N)}b`, a, false],
    ['one letter more than there are', `${'*a'.repeat(N)}*a`, a, false],
    ['as many letters as there are', '*a'.repeat(N), a, true],
    ['half of it between stars', `*${'a'.repeat(N / 2)}*${'a'.repeat(N / 2)}*`, a, true],
    ['a little more than half of it twice', `*${'a'.repeat(N / 2 + 1)}*${'a'.repeat(N / 2)}*`, a, false],
    ['a long piece that nearly fits everywhere', `*b${'a'.repeat(N / 2)}*`, a, false],
    ['a long piece that nearly fits, its odd letter last', `*${'a'.repeat(N / 2)}b*`, a, false],
    ['pieces that overlap at the end', `*${'ab'.repeat(10)}*${'ab'.repeat(10)}`, 'ab'.repeat(19), false],
  ])('%s', (_name, pattern, text, expected) => {
    expect(matchesGlob(pattern, text)).toBe(expected);
  });
});
