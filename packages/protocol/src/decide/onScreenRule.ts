// `on-screen`: one survey at a time, in all tabs together.

import type { Rule } from './rule';

export const onScreenRule: Rule = {
  reason: 'on-screen',
  verdict: 'wait',
  against: ({ onScreen }) => !!onScreen,
};
