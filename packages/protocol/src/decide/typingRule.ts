// `typing`: nobody is interrupted while writing.

import type { Rule } from './rule';

export const typingRule: Rule = {
  reason: 'typing',
  verdict: 'wait',
  against: ({ typing }) => !!typing,
};
