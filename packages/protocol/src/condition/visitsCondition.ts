// `{ "visits": { "gte": 3 } }`: how often this visitor came, this visit included.

import { numberKind } from './numberKind';
import type { ConditionCheck } from './condition';
import { wantedNumberFault } from './faults/wantedFault';

export const visitsCondition = numberKind('visits');

export const visitsCheck: ConditionCheck = { fault: ({ visits }) => wantedNumberFault(visits, 'visits') };
