// A product manager's day in Firefox.

import { expect, test } from '@playwright/test';
import { playDay } from './day';

test('a day in Firefox: from the overview to another recovery rate', () => {
  test.setTimeout(180_000);
  return expect(playDay('firefox')).resolves.toBeUndefined();
});
