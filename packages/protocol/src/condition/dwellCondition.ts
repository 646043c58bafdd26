// `{ "dwell": "20s" }`: this view was visible for so long.

import { restKind } from './restKind';
import type { ConditionCheck } from './condition';
import { durationFault } from './faults/fault';

export const dwellCondition = restKind('dwell');

export const dwellCheck: ConditionCheck = { fault: ({ dwell }) => durationFault(dwell, 'dwell') };
