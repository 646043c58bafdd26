// `{ "moment": "no-results" }`: this moment has fired in this session.

import type { ConditionKind, ConditionCheck } from './condition';
import { mustBe } from './faults/fault';

export const momentCondition: ConditionKind = {
  key: 'moment',
  holds: ({ moment }, { moments }) => moments?.includes(moment as string),
};

/** True for names as moments may have: letters, digits, dashes and underscores, a letter first, at most 64. */
export const isMomentName = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z][\w-]{0,63}$/i.test(value);

export const momentCheck: ConditionCheck = {
  fault: ({ moment }) => mustBe('the name of a moment, e.g. no-results', isMomentName)(moment, 'moment'),
};
