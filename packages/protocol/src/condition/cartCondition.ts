// `{ "cart": { "value": { "gte": 50 } } }`: what the cart holds, as far as it is known; unknown is not 0.

import { membersKind } from './membersKind';
import type { ConditionCheck } from './condition';
import { membersFault } from './faults/membersFault';
import { wantedNumberFault, wantedTextFault } from './faults/wantedFault';
import type { Fault } from './faults/fault';

export const cartCondition = membersKind('cart', ({ cart }) => cart);

export const cartCheck: ConditionCheck = {
  fault: ({ cart }) =>
    membersFault(
      cart,
      'cart',
      (name): Fault | undefined =>
        name === 'currency' ? wantedTextFault : /^(value|quantity)$/.test(name) ? wantedNumberFault : undefined,
      ['value', 'quantity', 'currency'],
    ),
};
