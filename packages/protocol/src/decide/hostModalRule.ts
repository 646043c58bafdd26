// `host-modal`: two dialogs are one too many, and the one of the page was first.

import type { Rule } from './rule';

export const hostModalRule: Rule = {
  reason: 'host-modal',
  verdict: 'wait',
  against: ({ hostModal }) => !!hostModal,
};
