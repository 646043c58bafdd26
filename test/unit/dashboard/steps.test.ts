// The sentences that steps are told in.

import { expect, test } from '@jest/globals';
import { describeStep } from '@klankbord/protocol/steps';
import { stepTexts } from '../../../packages/dashboard/src/texts/steps';

const say = (step: { name: string; [field: string]: string | number }): string =>
  describeStep(step, stepTexts, 'en-GB');

test.each([
  [{ name: 'search', search_term: 'rain jacket', results_count: 0 }, 'Searched rain jacket, nothing found'],
  [{ name: 'search', search_term: 'tent', results_count: 4 }, 'Searched tent'],
  [{ name: 'search' }, 'Searched'],
  [{ name: 'view_item' }, 'Looked at a product'],
  [{ name: 'checkout_error', kind: 'payment' }, 'The payment was refused'],
  [{ name: 'checkout_error', kind: 'unheard of' }, 'The checkout showed an error'],
  [{ name: 'coupon', status: 'refused' }, 'The voucher was refused'],
  [{ name: 'checkout_step', step: 2 }, 'Checkout, step 2'],
  [{ name: 'checkout_step', step: 'payment' }, 'Checkout: payment'],
  [{ name: 'purchase', value: 79.95, currency: 'EUR' }, 'Ordered for €79.95'],
  [{ name: 'purchase' }, 'Ordered'],
  [{ name: 'wheel_spun' }, 'wheel spun'],
])('%j', (step, sentence) => {
  expect(say(step)).toBe(sentence);
});

test('a sentence that needs details has one that does without', () => {
  const needy = Object.keys(stepTexts).filter((key) => key !== 'other' && /\{/.test(stepTexts[key]!));
  for (const key of needy) {
    const name = key.replace(/_none$/, '');
    expect([key, say({ name })]).toEqual([key, expect.not.stringContaining('_')]);
    if (name !== 'moment') expect([key, stepTexts[`${name}_bare`]]).toEqual([key, expect.any(String)]);
  }
});
