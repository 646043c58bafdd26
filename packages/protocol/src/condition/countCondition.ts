// `{ "count": { "view_item": { "gte": 4 } } }`: how often an event happened in this session.

import type { ConditionKind, ConditionCheck } from './condition';
import { compare, everyMember } from './where';
import { membersFault } from './faults/membersFault';
import { wantedNumberFault } from './faults/wantedFault';
import { isEventName } from '../wire/event';

export const countCondition: ConditionKind = {
  key: 'count',
  holds: ({ count }, { counts }) =>
    counts && everyMember(count, (name, wanted) => compare(Object.hasOwn(counts, name) ? counts[name] : 0, wanted)),
};

export const countCheck: ConditionCheck = {
  fault: ({ count }) => membersFault(count, 'count', (name) => (isEventName(name) ? wantedNumberFault : undefined)),
};
