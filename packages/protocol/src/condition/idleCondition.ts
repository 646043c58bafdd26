// `{ "idle": "30s" }`: the visitor has done nothing for so long, the page being visible.

import { restKind } from './restKind';
import type { ConditionCheck } from './condition';
import { durationFault } from './faults/fault';

export const idleCondition = restKind('idle');

export const idleCheck: ConditionCheck = { fault: ({ idle }) => durationFault(idle, 'idle') };
