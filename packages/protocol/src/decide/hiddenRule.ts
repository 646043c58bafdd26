// `hidden`: a question in a tab that nobody looks at is over before it is seen.

import type { Rule } from './rule';

export const hiddenRule: Rule = {
  reason: 'hidden',
  verdict: 'wait',
  against: ({ hidden }) => !!hidden,
};
