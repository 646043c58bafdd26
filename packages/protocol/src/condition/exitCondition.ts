// `{ "exit": true }`: the visitor is about to leave.

import { equalKind } from './equalKind';
import type { ConditionCheck } from './condition';
import { mustBeOneOf } from './faults/fault';

export const exitCondition = equalKind('exit');

export const exitCheck: ConditionCheck = { fault: ({ exit }) => mustBeOneOf(true)(exit, 'exit') };
