// The sentences that steps are told in.

import { expect, test } from '@jest/globals';
import { describeStep, momentText, stepTexts } from '@klankbord/protocol/steps';
import { wordStep } from '../../../packages/dashboard/src/texts/wordStep';

type Step = { name: string; [field: string]: string | number | boolean };
const say = (step: Step): string =>
  describeStep(wordStep({ time: '2026-11-22T10:00:00Z', stage: '', ...step }), stepTexts, 'en-GB');

/** Every name of wire.md, "Event names". */
const NAMES = (
  'page_view search view_item_list filter_item_list select_item view_item add_to_wishlist add_to_cart ' +
  'remove_from_cart view_cart coupon begin_checkout checkout_step add_shipping_info add_payment_info checkout_error ' +
  'purchase refund order_cancel view_promotion select_promotion sign_up login ask_question share generate_lead ' +
  'rage_click dead_click exit_intent scroll_depth form_error form_abandon quick_back script_error web_vital ' +
  'session_start moment feedback feedback_shown feedback_started feedback_dismissed feedback_suppressed identify consent'
).split(' ');

test.each(NAMES)('%s has a sentence of its own, with no detail at hand', (name) => {
  const sentence = say({ name });
  expect(sentence).not.toBe(name.replaceAll('_', ' '));
  expect(sentence).toMatch(/^[A-Z][^_{}]+$/);
  expect(NAMES.filter((other) => say({ name: other }) === sentence)).toEqual([name]);
});

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
  [{ name: 'web_vital', metric: 'LCP', value: 4812, rating: 'poor' }, 'This page was slow: largest paint 4.8\u00a0s'],
  [
    { name: 'web_vital', metric: 'INP', value: 240, rating: 'needs-improvement' },
    'This page was a little slow: answer to a click 240\u00a0ms',
  ],
  [{ name: 'web_vital', metric: 'FCP', value: 640, rating: 'good' }, 'This page was quick: first paint 640\u00a0ms'],
  [
    { name: 'web_vital', metric: 'TTFB', value: 1900, rating: 'poor' },
    'This page was slow: answer of the server 1.9\u00a0s',
  ],
  [{ name: 'web_vital', metric: 'CLS', value: 0.312, rating: 'poor' }, 'This page jumped about: shift 0.31'],
  [{ name: 'web_vital', rating: 'poor' }, 'Speed of the page'],
  [{ name: 'ask_question', by: 'phone' }, 'Asked a question by phone'],
  [{ name: 'ask_question', by: 'whatsapp' }, 'Asked a question by WhatsApp'],
  [{ name: 'ask_question', by: 'smoke' }, 'Asked a question'],
  [{ name: 'rage_click', target: 'button#buy' }, 'Clicked again and again on button#buy'],
  [{ name: 'dead_click', target: 'img.zoom' }, 'Clicked on img.zoom, and nothing happened'],
  [{ name: 'scroll_depth', percent: 75 }, 'Read down to 75 % of the page'],
  [{ name: 'scroll_depth', percent: 100 }, 'Read to the end of the page'],
  [{ name: 'form_error', field: 'postcode', kind: 'patternMismatch' }, 'The form did not take postcode'],
  [{ name: 'form_abandon', seconds: 95 }, 'Left a form half filled in, after 2 minutes'],
  [{ name: 'script_error', message: 'x is undefined' }, 'An error happened: x is undefined'],
  [{ name: 'script_error', message: 'Script error.', own: false }, 'A script of somebody else failed'],
  [{ name: 'select_promotion', promotion_name: 'Winter' }, 'Followed the promotion Winter'],
  [{ name: 'moment', moment: 'no-results' }, 'Moment of truth: Found nothing'],
  [{ name: 'moment', moment: 'voucher-trouble' }, 'Moment of truth: Voucher trouble'],
  [{ name: 'wheel_spun' }, 'wheel spun'],
])('%j', (step, sentence) => {
  expect(say(step)).toBe(sentence);
});

test('a sentence that needs details has one that does without', () => {
  const needy = Object.keys(stepTexts).filter((key) => key !== 'other' && /\{/.test(stepTexts[key]!));
  for (const key of needy) {
    const name = NAMES.find((one) => key === one || key.startsWith(`${one}_`))!;
    expect([key, stepTexts[`${name}_bare`] ?? stepTexts[name]]).toEqual([key, expect.not.stringContaining('{')]);
  }
});

test('every built-in moment has a name in words', () => {
  const builtIn =
    'no-results search-struggle comparing cart-hesitation cart-trimmed checkout-struggle checkout-exit ' +
    'payment-trouble purchase-done frustration slow-page page-error';
  for (const moment of builtIn.split(' ')) expect(momentText(moment)).toMatch(/^[A-Z][a-z ]+$/);
  expect(momentText('constructor')).toBe('Constructor');
  expect(momentText('voucher-refused')).toBe('Voucher refused');
});
