// R4 in WebKitGTK.

import { expect, test } from '../../support/fixtures';
import { leaveAtOnce } from './leavingScenario';

test.slow();

for (const [way, host] of [
  ['to another page of the site', '127.0.0.1'],
  ['away from the site', 'localhost'],
] as const) {
  test(`R4 in WebKit: track() and leave ${way}: the event arrives`, async ({ pages, collector, site }) => {
    await expect(leaveAtOnce('webkit', host, { pages, collector, site })).resolves.toBeUndefined();
  });
}
