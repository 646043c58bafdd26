// How long to wait: full jitter up to the cap, half of it kept at the cap, and what the endpoint asks for as a minimum.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { backoffMs, pauseMs, readRetryAfter } from '../../../../packages/client/src/sender/backoff';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 86_400 * SECOND;
const NOW = Date.parse('2026-11-22T10:00:00Z');

const failures = fc.integer({ min: 1, max: 10_000 });
const random = fc.double({ min: 0, max: 0.999999, noNaN: true });

describe('after failures', () => {
  test.each([
    [1, 1 * SECOND],
    [2, 2 * SECOND],
    [3, 4 * SECOND],
    [5, 16 * SECOND],
    [8, 128 * SECOND],
    [9, 256 * SECOND],
  ])('%d in a row: 0 … %d ms', (count, most) => {
    expect(backoffMs(count, 0)).toBe(0);
    expect(backoffMs(count, 0.5)).toBe(most / 2);
    expect(backoffMs(count, 0.999999)).toBeCloseTo(most, -1);
  });

  test.each([10, 11, 50, 10_000])('%d in a row: 2.5 … 5 minutes', (count) => {
    expect(backoffMs(count, 0)).toBe(2.5 * MINUTE);
    expect(backoffMs(count, 0.999999)).toBeLessThanOrEqual(5 * MINUTE);
    expect(backoffMs(count, 0.999999)).toBeGreaterThan(4.99 * MINUTE);
  });

  test('never negative, never over the cap, and longer with more failures', () => {
    fc.assert(
      fc.property(failures, random, (count, share) => {
        const wait = backoffMs(count, share);
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(5 * MINUTE);
        expect(backoffMs(count + 1, share)).toBeGreaterThanOrEqual(wait);
      }),
    );
  });

  test('what the endpoint asks for is a minimum, with the jitter on top', () => {
    fc.assert(
      fc.property(failures, random, fc.integer({ min: 0, max: DAY }), (count, share, asked) => {
        expect(backoffMs(count, share, asked)).toBeCloseTo(asked + backoffMs(count, share), 3);
      }),
    );
  });
});

test('a wrong address: 5 minutes, doubling up to an hour', () => {
  expect([1, 2, 3, 4, 5, 6, 1000].map(pauseMs)).toEqual([5, 10, 20, 40, 60, 60, 60].map((minutes) => minutes * MINUTE));
});

describe('Retry-After', () => {
  test.each<[string | null | undefined, number]>([
    ['120', 120 * SECOND],
    [' 120 ', 120 * SECOND],
    ['0', 0],
    ['-5', 0],
    ['1.5', 1.5 * SECOND],
    ['86400', DAY],
    ['86401', DAY],
    ['999999999999', DAY],
    ['NaN', 0],
    ['', 0],
    ['  ', 0],
    [null, 0],
    [undefined, 0],
    ['soon', 0],
    ['120 seconds', 0],
    ['1.2.3', 0],
    ['Sun, 22 Nov 2026 10:02:00 GMT', 2 * MINUTE],
    ['Sun, 22 Nov 2026 10:00:00 GMT', 0],
    ['Sun, 22 Nov 2026 09:00:00 GMT', 0],
    ['Sun, 22 Nov 2099 10:00:00 GMT', DAY],
    ['2026-11-22T10:05:00Z', 5 * MINUTE],
  ])('%j is %d ms', (header, ms) => {
    expect(readRetryAfter(header, NOW)).toBe(ms);
  });

  test('no header makes a wait that is negative, endless or no number', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.float().map(String),
          fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
        ),
        (header) => {
          const ms = readRetryAfter(header, NOW);
          expect(ms).toBeGreaterThanOrEqual(0);
          expect(ms).toBeLessThanOrEqual(DAY);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
