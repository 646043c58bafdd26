// Which site the bare address leads to.

import { expect, test } from '@jest/globals';
import { firstSite } from '../../../packages/dashboard/src/pages/Start';
import type { Site } from '../../../packages/dashboard/src/readings';

const site = (id: string, responses: number, sample = false): Site => ({
  ...{ id, name: id, sample, responses },
  role: 'owner',
});
const playground = site('playground', 0);
const sample = site('sample', 1200, true);
const shop = site('shop', 3);

test.each([
  ['real answers', [playground, sample, shop], 'shop'],
  ['any answers, where there are no real ones', [playground, sample], 'sample'],
  ['the first, where there are none', [playground, site('shop', 0)], 'playground'],
])('a site with %s', (_what, sites, first) => {
  expect(firstSite(sites)?.id).toBe(first);
});

test('no site at all', () => {
  expect(firstSite([])).toBeUndefined();
});
