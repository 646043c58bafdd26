// How exactly web vitals are told.

import { expect, test } from '@jest/globals';
import { roundVital } from '../../../../packages/client/src/signals/detect/roundVital';

test.each([
  ['LCP', 1234.5678, 1235],
  ['INP', 8, 8],
  ['TTFB', 0.4, 0],
  ['CLS', 0.123456, 0.123],
  ['CLS', 0, 0],
])('%s %d is told as %d', (metric, value, told) => {
  expect(roundVital(metric, value)).toBe(told);
});
