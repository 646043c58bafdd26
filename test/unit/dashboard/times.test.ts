// Points in time and spans of time in words.

import { expect, test } from '@jest/globals';
import { agoText, spanText } from '../../../packages/dashboard/src/texts/times';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

test.each([
  [8_400, '8 seconds'],
  [1_000, '1 second'],
  [59_600, '1 minute'],
  [4 * MINUTE, '4 minutes'],
  [59.6 * MINUTE, '1 hour'],
  [5.4 * HOUR, '5 hours'],
  [47 * HOUR, '2 days'],
  [-5, '0 seconds'],
])('%d ms are %s', (ms, text) => {
  expect(spanText(ms, 'en-GB')).toBe(text);
});

test('how long ago something was', () => {
  const now = Date.UTC(2026, 10, 22, 12);
  const ago = (ms: number): string => agoText(new Date(now - ms).toISOString(), now, 'en-GB');
  expect([0, 59_000, -5_000].map(ago)).toEqual(['just now', 'just now', 'just now']);
  expect([2 * MINUTE, 3 * HOUR, DAY, 9 * DAY].map(ago)).toEqual([
    '2 minutes ago',
    '3 hours ago',
    'yesterday',
    '9 days ago',
  ]);
  expect(ago(40 * DAY)).toBe('13 October 2026');
});

test('a time that is none is shown as it is', () => {
  expect(agoText('soon', Date.now())).toBe('soon');
});
