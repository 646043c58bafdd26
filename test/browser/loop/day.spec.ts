// A product manager's day in Chromium.

import { expect, test } from '@playwright/test';
import { playDay } from './day';

const what =
  'a day: the overview, the drop on the map, a story, its case, a reply that is seen, and another recovery rate';

test(what, { tag: '@long' }, () => {
  test.setTimeout(120_000);
  return expect(playDay('chromium')).resolves.toBeUndefined();
});
