// A step of the trail in plain words, and which of them came from the visit itself.

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { JsonValue } from '@klankbord/protocol/wire';
import { describeStep, describeStepParts } from '@klankbord/protocol/steps';

const texts = {
  other: '{name}',
  search: 'Searched {search_term}',
  search_none: 'Searched {search_term}, nothing found',
  search_bare: 'Searched',
  view_item: 'Looked at {item_name}',
  view_item_bare: 'Looked at a product',
  add_to_cart: 'Put {item_name} ({money}) in the cart',
  add_to_cart_bare: 'Put something in the cart',
  checkout_error: 'An error: {kind}',
  checkout_error_payment: 'The payment failed',
  web_vital_poor: '{metric} was slow',
  moment: 'Noted: {moment}',
  'moment_no-results': 'Nothing was found',
  silent: '',
};

test.each<[{ name: string; [field: string]: JsonValue }, string]>([
  [{ name: 'search', search_term: 'tent', results_count: 0 }, 'Searched tent, nothing found'],
  [{ name: 'search', search_term: 'tent', results_count: 5 }, 'Searched tent'],
  [{ name: 'search', results_count: 0 }, 'Searched'],
  [{ name: 'search', search_term: '' }, 'Searched'],
  [{ name: 'moment', moment: 'no-results' }, 'Nothing was found'],
  [{ name: 'moment', moment: 'voucher refused' }, 'Noted: voucher refused'],
  [{ name: 'view_item', item_name: 'Blue jacket' }, 'Looked at Blue jacket'],
  [{ name: 'view_item' }, 'Looked at a product'],
  [{ name: 'add_to_cart', item_name: 'Hat', value: 20, currency: 'EUR' }, 'Put Hat (€20.00) in the cart'],
  [{ name: 'add_to_cart', item_name: 'Hat', value: 0, currency: 'EUR' }, 'Put Hat (€0.00) in the cart'],
  [{ name: 'add_to_cart', item_name: 'Hat', value: 20, currency: 'gold' }, 'Put Hat (20 gold) in the cart'],
  [{ name: 'add_to_cart', item_name: 'Hat', value: 20 }, 'Put Hat (20) in the cart'],
  [{ name: 'add_to_cart', item_name: 'Hat' }, 'Put something in the cart'],
  [{ name: 'checkout_error', kind: 'payment' }, 'The payment failed'],
  [{ name: 'checkout_error', kind: 'voucher' }, 'An error: voucher'],
  [{ name: 'checkout_error' }, 'checkout error'],
  [{ name: 'web_vital', rating: 'poor', metric: 'LCP' }, 'LCP was slow'],
  [{ name: 'sofa_configured' }, 'sofa configured'],
  [{ name: 'constructor' }, 'constructor'],
  [{ name: 'silent' }, 'silent'],
] as [never, string][])('%j: %s', (step, sentence) => {
  expect(describeStep(step, texts, 'en')).toBe(sentence);
});

test('amounts are written as the language writes them', () => {
  const step = { name: 'add_to_cart', item_name: 'Hat', value: 1234.5, currency: 'EUR' };
  expect(describeStep(step, texts, 'nl').replace(/\s/g, ' ')).toBe('Put Hat (€ 1.234,50) in the cart');
  expect(describeStep(step, texts, 'no such locale')).toContain('1234.5 EUR');
});

test('parts tell what came from the visit', () => {
  expect(describeStepParts({ name: 'search', search_term: 'tent', results_count: 0 }, texts, 'en')).toEqual([
    { text: 'Searched ' },
    { text: 'tent', value: true },
    { text: ', nothing found' },
  ]);
  expect(describeStepParts({ name: 'nothing' }, { other: '' }, 'en')).toEqual([{ text: 'nothing' }]);
});

test('whatever was searched stands there as it is, as one value', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (term) => {
      const parts = describeStepParts({ name: 'search', search_term: term }, texts, 'en');
      expect(parts).toEqual([{ text: 'Searched ' }, { text: term, value: true }]);
    }),
  );
});
