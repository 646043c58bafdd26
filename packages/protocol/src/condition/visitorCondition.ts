// `{ "visitor": "returning" }`: whether this is the visitor's first visit.

import type { ConditionKind, ConditionCheck } from './condition';
import { mustBeOneOf } from './faults/fault';

export const visitorCondition: ConditionKind = {
  key: 'visitor',
  holds: ({ visitor }, { visits }) => visits !== undefined && visitor === (visits > 1 ? 'returning' : 'new'),
};

export const visitorCheck: ConditionCheck = {
  fault: ({ visitor }) => mustBeOneOf('new', 'returning')(visitor, 'visitor'),
};
