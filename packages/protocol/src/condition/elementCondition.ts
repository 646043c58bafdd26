// `{ "element": "#voucher" }`: such an element can be seen now.

import type { ConditionKind, ConditionCheck } from './condition';
import { patternFault } from './faults/fault';

/** Nothing tells that an element has come into view, so one has to look: our choice, soon enough for a question. */
const LOOK_MS = 1000;

export const elementCondition: ConditionKind = {
  key: 'element',
  holds: ({ element }, context) => context.isVisible?.(element as string),
  dueMs: () => LOOK_MS,
};

export const elementCheck: ConditionCheck = { fault: ({ element }) => patternFault(element, 'element') };
