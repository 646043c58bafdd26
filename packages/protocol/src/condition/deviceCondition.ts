// `{ "device": "phone" }`: the kind of device, or `touch` for any that is touched.

import type { ConditionKind, ConditionCheck } from './condition';
import { mustBeOneOf } from './faults/fault';

export const deviceCondition: ConditionKind = {
  key: 'device',
  holds: (condition, { device, touch }) =>
    condition.device === 'touch' ? touch : device && condition.device === device,
};

export const deviceCheck: ConditionCheck = {
  fault: ({ device }) => mustBeOneOf('phone', 'tablet', 'desktop', 'touch')(device, 'device'),
};
