// `{ "stage": "checkout" }`: the journey is in this stage now.

import { equalKind } from './equalKind';
import type { ConditionCheck } from './condition';
import { nameFault } from './faults/fault';

export const stageCondition = equalKind('stage');

export const stageCheck: ConditionCheck = { fault: ({ stage }) => nameFault(stage, 'stage') };
