// When a survey is asked, as its page tells it to people.

import { expect, test } from '@jest/globals';
import { askedOf } from '../../../packages/collector/src/surveys/askedOf';

test.each([
  ['purchase-done', { moment: 'purchase-done' }],
  [{ moment: 'no-results' }, { moment: 'no-results' }],
  [
    { all: [{ moment: 'payment-trouble' }, { not: { event: 'purchase' } }] },
    { words: 'the moment “Could not pay” has come and purchase has not happened' },
  ],
  [
    { any: [{ moment: 'voucher-refused' }, { stage: 'cart' }] },
    { words: 'the moment “Voucher refused” has come or the stage is cart' },
  ],
  [undefined, {}],
])('%j', (when, asked) => {
  expect(askedOf({ when } as never)).toEqual(asked);
});
