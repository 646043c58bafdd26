// `click`: after a click something is on its way; what jumps up in between catches the next one.

import type { Rule } from './rule';

export const clickRule: Rule = {
  reason: 'click',
  verdict: 'wait',
  against: ({ click }) => !!click,
};
