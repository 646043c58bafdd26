// `{ "vital": { "LCP": "poor" } }`: the rating of a web vital, or with operators its value.

import type { ConditionKind, ConditionCheck } from './condition';
import { compare, everyMember } from './where';
import { membersFault } from './faults/membersFault';
import { wantedNumberFault } from './faults/wantedFault';
import { type Fault, mustBeOneOf } from './faults/fault';

export const vitalCondition: ConditionKind = {
  key: 'vital',
  holds: ({ vital }, { vitals }) =>
    everyMember(vital, (metric, wanted) => {
      const known = vitals && Object.hasOwn(vitals, metric) && vitals[metric];
      return known && compare(typeof wanted === 'string' ? known.rating : known.value, wanted);
    }),
};

const METRICS = ['LCP', 'INP', 'CLS', 'FCP', 'TTFB'];

const vitalFault: Fault = (value, at) =>
  typeof value === 'object' && value
    ? wantedNumberFault(value, at)
    : mustBeOneOf('good', 'needs-improvement', 'poor')(value, at);

export const vitalCheck: ConditionCheck = {
  fault: ({ vital }) =>
    membersFault(vital, 'vital', (name) => (METRICS.includes(name) ? vitalFault : undefined), METRICS),
};
