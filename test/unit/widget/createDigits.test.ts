// Digit keys: which score they mean.

import { describe, expect, test } from '@jest/globals';
import { createDigits } from '../../../packages/widget/src/ui/createDigits';

const NPS: [number, number] = [0, 10];

describe('createDigits', () => {
  test('every digit is its own score, zero too', () => {
    for (let score = 0; score <= 9; score += 1) {
      expect(createDigits()(String(score), 0, NPS)).toBe(score);
    }
  });

  test('one and quickly zero is ten; a zero that comes later is zero', () => {
    const quick = createDigits();
    expect([quick('1', 0, NPS), quick('0', 400, NPS)]).toEqual([1, 10]);
    const slow = createDigits();
    expect([slow('1', 0, NPS), slow('0', 1500, NPS)]).toEqual([1, 0]);
  });

  test('after ten the next digit stands alone', () => {
    const digit = createDigits();
    expect(['1', '0', '1', '0', '0'].map((key, index) => digit(key, index * 100, NPS))).toEqual([1, 10, 1, 10, 0]);
  });

  test('a pair that is beyond the scale is its last digit', () => {
    const digit = createDigits();
    expect([digit('1', 0, NPS), digit('5', 100, NPS)]).toEqual([1, 5]);
  });

  test('on a scale from one, zero is ten where there is a ten, and nothing elsewhere', () => {
    expect(createDigits()('0', 0, [1, 10])).toBe(10);
    expect(createDigits()('0', 0, [1, 5])).toBeUndefined();
  });

  test('what is beyond the scale, and keys that are no digit, mean nothing', () => {
    expect(createDigits()('7', 0, [1, 5])).toBeUndefined();
    for (const key of ['a', 'Enter', 'F1', '10', ' ', '٣']) expect(createDigits()(key, 0, NPS)).toBeUndefined();
  });
});
