// Times as they are written in files: what is clear, what is not, and that nothing unclear is guessed.

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findDateOrder } from '../../../../packages/collector/src/import/dateOrder';
import { type Calendar, timeOf } from '../../../../packages/collector/src/import/timeOf';

const iso = (text: string, calendar: Calendar = {}): string => {
  const time = timeOf(text, calendar);
  return time.ok ? new Date(time.ms).toISOString() : time.code;
};
const amsterdam = { zone: 'Europe/Amsterdam' };

test.each([
  ['2026-02-01T09:30:00Z', '2026-02-01T09:30:00.000Z'],
  ['2026-02-01 09:30:00.123+01:00', '2026-02-01T08:30:00.000Z'],
  ['2026-02-01 09:30 UTC', '2026-02-01T09:30:00.000Z'],
  ['1769938200', '2026-02-01T09:30:00.000Z'],
  ['1769938200000', '2026-02-01T09:30:00.000Z'],
])('%s needs nothing else', (text, expected) => expect(iso(text)).toBe(expected));

test.each([
  ['2026-02-01 09:30', '2026-02-01T08:30:00.000Z'],
  ['2026/7/1 9:30', '2026-07-01T07:30:00.000Z'],
  ['2026-02-01', '2026-02-01T11:00:00.000Z'],
  ['1 Feb 2026 09:30', '2026-02-01T08:30:00.000Z'],
  ['1. Februar 2026, 09:30', '2026-02-01T08:30:00.000Z'],
  ['zo 1 februari 2026', '2026-02-01T11:00:00.000Z'],
  ['Feb 1, 2026 2:05 PM', '2026-02-01T13:05:00.000Z'],
  ['1 de febrero de 2026', '2026-02-01T11:00:00.000Z'],
])('%s needs a zone', (text, expected) => {
  expect(iso(text)).toBe('no-zone');
  expect(iso(text, amsterdam)).toBe(expected);
});

test.each(['01/02/2026', '1-2-26 9:30', '01.02.2026 09:30', '23/02/2026', '02/23/2026 3:05 PM'])(
  '%s is not read before somebody says which is the day',
  (text) => expect(iso(text, amsterdam)).toBe('no-order'),
);

test('day first and month first are two moments', () => {
  expect(iso('01/02/2026 09:30', { ...amsterdam, dates: 'day-first' })).toBe('2026-02-01T08:30:00.000Z');
  expect(iso('01/02/2026 09:30', { ...amsterdam, dates: 'month-first' })).toBe('2026-01-02T08:30:00.000Z');
  expect(iso('1/2/26 12:05 AM', { zone: 'America/New_York', dates: 'month-first' })).toBe('2026-01-02T05:05:00.000Z');
  expect(iso('01/02/2026 09:30 +02:00', { dates: 'day-first' })).toBe('2026-02-01T07:30:00.000Z');
});

test.each(['', 'yesterday', '2026-02-30', '2026-13-01', '31/31/2026', '29/02/2026', '46054.5', '2026-02-01 25:00'])(
  '%j is no time',
  (text) => expect(iso(text, { ...amsterdam, dates: 'day-first' })).toBe('no-time'),
);

test('a number over 12 tells the order, and two that contradict tell nothing', () => {
  expect(findDateOrder(['01/02/2026', '23/02/2026']).order).toBe('day-first');
  expect(findDateOrder(['01/02/2026', '02/23/2026']).order).toBe('month-first');
  expect(findDateOrder(['23/02/2026', '02/23/2026']).order).toBeUndefined();
  expect(findDateOrder(['01/02/2026', '03/04/2026'])).toEqual({
    unclear: ['01/02/2026', '03/04/2026'],
    order: undefined,
  });
  expect(findDateOrder(['2026-02-01'])).toEqual({ unclear: [], order: undefined });
});

test('any moment comes back from how it is written', () => {
  const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2026-11-22'), noInvalidDate: true });
  fc.assert(
    fc.property(day, (date) => {
      const whole = new Date(Math.floor(date.getTime() / 1000) * 1000).toISOString();
      const [, year, month, dayOf, clock] = /^(\d+)-(\d+)-(\d+)T([\d:]+)/.exec(whole)!;
      expect(iso(whole)).toBe(whole);
      expect(iso(`${dayOf}.${month}.${year} ${clock}`, { zone: 'UTC', dates: 'day-first' })).toBe(whole);
      expect(iso(`${month}/${dayOf}/${year} ${clock}`, { zone: 'UTC', dates: 'month-first' })).toBe(whole);
    }),
  );
});
