// `{ "furthest": "cart" }`: the furthest stage of this session is this one, and no later one.

import { equalKind } from './equalKind';
import type { ConditionCheck } from './condition';
import { nameFault } from './faults/fault';

export const furthestCondition = equalKind('furthest');

export const furthestCheck: ConditionCheck = { fault: ({ furthest }) => nameFault(furthest, 'furthest') };
