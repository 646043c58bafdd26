// `payment`: nobody is interrupted while paying, nor just after it, when the bank is being asked.

import type { Rule } from './rule';

export const paymentRule: Rule = {
  reason: 'payment',
  verdict: 'wait',
  against: ({ payment }) => !!payment,
};
