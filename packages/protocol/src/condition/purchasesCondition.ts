// `{ "purchases": { "gte": 1 } }`: how often this visitor bought, over all visits.

import { numberKind } from './numberKind';
import type { ConditionCheck } from './condition';
import { wantedNumberFault } from './faults/wantedFault';

export const purchasesCondition = numberKind('purchases');

export const purchasesCheck: ConditionCheck = { fault: ({ purchases }) => wantedNumberFault(purchases, 'purchases') };
