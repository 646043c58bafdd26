// The filter of a list: in the address, and as it is asked of the collector.

import { expect, test } from '@jest/globals';
import { narrowingOf, readFilter, writeFilter } from '../../../packages/dashboard/src/parts/narrowing';

test('the bare address is all surveys in the last 28 days', () => {
  expect(readFilter({})).toEqual({ period: '28d' });
  expect(writeFilter({ period: '28d' })).toBe('');
});

test('what an address does not know is the default', () => {
  expect(readFilter({ period: 'ever', survey: '' })).toEqual({ period: '28d' });
});

test('what is written is read again', () => {
  const filter = { survey: 'a&b', period: '7d' } as const;
  const search = new URLSearchParams(writeFilter(filter));
  expect(readFilter(Object.fromEntries(search))).toEqual(filter);
});

test('a period becomes a time in whole minutes; all of the time becomes none', () => {
  const now = Date.UTC(2026, 10, 22, 10, 0, 42);
  expect(narrowingOf({ period: '7d' }, now)).toEqual({ from: '2026-11-15T10:00:00.000Z' });
  expect(narrowingOf({ period: 'all', survey: 'x' }, now)).toEqual({ survey: 'x' });
});
