// What is masked in a text, what stays, and that masking never makes things worse.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { scrubText } from '../../../../packages/protocol/src/scrub/scrubText';

describe('masked', () => {
  test.each([
    // e-mail addresses
    ['a@example.com', '[email]'],
    ['write to ada.lovelace+shop@mail.example.co.uk, please', 'write to [email], please'],
    ['<ada@example.com>', '<[email]>'],
    ['mailto:ada@example.com?subject=hi', 'mailto:[email]?subject=hi'],
    ['ada@xn--bcher-kva.example and bob@example.com', '[email] and [email]'],
    ['ÄDA@bücher.example', '[email]'],
    // cards
    ['4111 1111 1111 1111', '[card]'],
    ['4111-1111-1111-1111', '[card]'],
    ['pay with 5500005555555559 now', 'pay with [card] now'],
    ['378282246310005', '[card]'],
    // IBANs
    ['NL91ABNA0417164300', '[iban]'],
    ['NL91 ABNA 0417 1643 00', '[iban]'],
    ['to de89 3704 0044 0532 0130 00 today', /^to \[iban\]/],
    ['GB33BUKB20201555555555', '[iban]'],
    // tokens
    ['eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0', /^\[token\]/],
    ['key sk_live_4eC39HqLyjWDarjtT1zdp7dc', 'key [token]'],
    ['d41d8cd98f00b204e9800998ecf8427e', '[token]'],
    // long runs of digits
    ['call +31 20 123 4567', 'call [digits]'],
    ['(020) 123-4567 or 0201234567', /\[digits\] or \[digits\]$/],
    ['customer 123456789', 'customer [digits]'],
    ['12.34.56.78', '[digits]'],
  ])('%j becomes %j', (text, expected) => {
    if (expected instanceof RegExp) expect(scrubText(text)).toMatch(expected);
    else expect(scrubText(text)).toBe(expected);
  });
});

describe('kept', () => {
  test.each([
    '',
    'Blue rain jacket, size 42',
    '€ 1.234,50',
    '79.95',
    '2026-11-22T10:00:00.000Z',
    '2026-11-22',
    'room 1234567',
    'SKU-42-XL',
    'women-s-waterproof-rain-jacket-2026',
    'internationalisation-and-localisation',
    'an @ sign alone',
    'Nike Air Max 90',
    'iPhone 15 Pro 256GB',
    '16x16x16',
  ])('%j', (text) => {
    expect(scrubText(text)).toBe(text);
  });

  test('a number that fails the card check is no card; it is too long to stay all the same', () => {
    expect(scrubText('4111 1111 1111 1112')).toBe('[digits]');
  });

  test('an IBAN that fails its check is no IBAN', () => {
    expect(scrubText('NL92ABNA0417164300')).not.toContain('[iban]');
  });
});

/** A card number that passes the check of ISO/IEC 7812. */
const card = fc
  .tuple(fc.constantFrom('4', '51', '37', '6011'), fc.integer({ min: 12, max: 18 }), fc.nat())
  .map(([start, length, seed]) => {
    let digits = start;
    for (let n = seed; digits.length < length; n = (n * 1103515245 + 12345) % 2147483648) digits += String(n % 10);
    const sum = [...digits].reverse().reduce((total, char, i) => {
      const digit = Number(char) * (i % 2 ? 1 : 2);
      return total + (digit > 9 ? digit - 9 : digit);
    }, 0);
    return digits + String((10 - (sum % 10)) % 10);
  });
const email = fc.emailAddress({ size: 'small' }).filter((address) => /^[\w.+-]+@[\w.-]+$/.test(address));
const word = fc.stringMatching(/^[a-z]{1,9}$/);
/** Ordinary text with something personal in the middle. */
const around = (personal: fc.Arbitrary<string>) =>
  fc.tuple(fc.array(word, { maxLength: 3 }), personal, fc.array(word, { maxLength: 3 }));

describe('always', () => {
  test.each<[string, fc.Arbitrary<string>]>([
    ['an e-mail address', email],
    ['a card', card],
    ['a card in groups of four', card.map((digits) => digits.replace(/(\d{4})(?=\d)/g, '$1 '))],
    ['a telephone number', fc.stringMatching(/^\+[1-9]\d{9,12}$/)],
    ['a token', fc.stringMatching(/^[A-Za-z]\d[A-Za-z\d]{30,60}$/)],
  ])('%s is gone from any text, the words around it stay', (_name, personal) => {
    fc.assert(
      fc.property(around(personal), ([before, secret, after]) => {
        const scrubbed = scrubText([...before, secret, ...after].join(' '));
        expect(scrubbed).not.toContain(secret);
        expect(scrubbed).toMatch(/\[(email|card|iban|token|digits)\]/);
        for (const kept of before) expect(scrubbed).toContain(kept);
        for (const kept of after) expect(scrubbed).toContain(kept);
      }),
      { numRuns: 300 },
    );
  });

  const texts = fc.oneof(
    fc.string({ maxLength: 80 }),
    fc
      .array(fc.oneof(word, email, card, fc.constantFrom(' ', '-', '.', '/', '@', '[', ']', '4', 'NL', '+')), {
        maxLength: 12,
      })
      .map((parts) => parts.join('')),
  );

  test('scrubbing twice is scrubbing once', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(scrubText(scrubText(text))).toBe(scrubText(text));
      }),
      { numRuns: 2000 },
    );
  });

  test('nothing is added but marks', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const rest = scrubText(text).split(/\[(?:email|card|iban|token|digits)\]/);
        let from = 0;
        for (const piece of rest) {
          const at = text.indexOf(piece, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + piece.length;
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('a hostile text of 100 kB is answered', () => {
    for (const text of [
      'a@'.repeat(50_000),
      '1 '.repeat(50_000),
      'A'.repeat(100_000),
      'NL91'.repeat(25_000),
      `${'a'.repeat(100_000)}@`,
    ]) {
      expect(typeof scrubText(text)).toBe('string');
    }
  });
});
