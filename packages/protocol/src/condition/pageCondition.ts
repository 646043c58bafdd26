// `{ "page": { "type": "product" } }`: what the shop says of this page.

import { membersKind } from './membersKind';
import type { ConditionCheck } from './condition';
import { membersFault } from './faults/membersFault';
import { wantedFault } from './faults/wantedFault';

export const pageCondition = membersKind('page', ({ page }) => page);

export const pageCheck: ConditionCheck = {
  fault: ({ page }) => membersFault(page, 'page', () => wantedFault),
};
