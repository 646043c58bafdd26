// Steps of a story out of whatever an endpoint has taken.

import { expect, test } from '@jest/globals';
import { weighStep } from '@klankbord/protocol/steps';
import type { FeedbackContext, JsonObject } from '@klankbord/protocol/wire';
import { pageTroubles } from '../../../packages/dashboard/src/parts/story/pageTroubles';
import { laterSteps, tellOnce, trailSteps } from '../../../packages/dashboard/src/parts/story/storySteps';

const time = '2026-11-22T10:00:00.000Z';

test('what has no name or no time is no step, and a step without a stage is in that of the answer', () => {
  const trail = [
    null,
    5,
    { name: 1, time },
    { name: 'search', time: 'yesterday' },
    { name: 'search', time, stage: {} },
  ];
  const context = { stage: 'cart', trail } as unknown as FeedbackContext;
  expect(trailSteps(context)).toEqual([{ name: 'search', time, stage: 'cart' }]);
});

test('a trail that is no list is no trail', () => {
  expect(trailSteps({ trail: 'x' } as unknown as FeedbackContext)).toEqual([]);
  expect(trailSteps({})).toEqual([]);
});

test('what came after keeps its details, and the stage before it when it has none of its own', () => {
  const props = { value: 79.95, currency: 'EUR', items: [{ item_name: 'Jacket' }] };
  const steps = laterSteps(
    [
      { name: 'login', time, props: {} },
      { name: 'refund', time, stage: 'aftercare', props },
    ],
    'purchase',
  );
  expect(steps).toEqual([
    { name: 'login', time, stage: 'purchase' },
    { name: 'refund', time, stage: 'aftercare', value: 79.95, currency: 'EUR', item_name: 'Jacket' },
  ]);
});

test('what only the whole event knows is kept of it', () => {
  const [step] = laterSteps([{ name: 'scroll_depth', time, props: { percent: 75, other: 1, own: {} } }], 'cart');
  expect(step).toEqual({ name: 'scroll_depth', time, stage: 'cart', percent: 75 });
});

test('good figures are no news, and reading on is told by the furthest', () => {
  const steps = [
    { name: 'web_vital', rating: 'good' },
    { name: 'scroll_depth', percent: 25 },
    { name: 'scroll_depth', percent: 50 },
    { name: 'web_vital', rating: 'poor' },
    { name: 'scroll_depth', percent: 75 },
  ].map((step) => ({ time, stage: '', ...step }));
  expect(tellOnce(steps).map(({ percent, rating }) => percent ?? rating)).toEqual([50, 'poor', 75]);
  // What is left out does not stand between.
  expect(tellOnce([steps[1]!, steps[0]!, steps[2]!]).map(({ percent }) => percent)).toEqual([50]);
});

test('slow figures and errors of the page are told once, and what is none is left out', () => {
  const vitals = {
    LCP: { value: 4800, rating: 'poor' },
    INP: { value: 900, rating: 'poor' },
    CLS: { value: 0.01, rating: 'good' },
    FCP: 5,
  };
  const errors = ['TypeError: x', 'TypeError: x', 7] as string[];
  const told = [{ name: 'web_vital', time, stage: '', metric: 'INP', value: 900, rating: 'poor' }];
  expect(pageTroubles({ vitals, errors, stage: 'cart' }, told)).toEqual([
    { name: 'web_vital', time: '', stage: 'cart', metric: 'LCP', value: 4800, rating: 'poor' },
    { name: 'script_error', time: '', stage: 'cart', message: 'TypeError: x' },
  ]);
  expect(pageTroubles({ vitals: 'x', errors: {} } as unknown as FeedbackContext, [])).toEqual([]);
});

test('refusals, errors and empty searches are trouble; page views are quiet', () => {
  const weights = [
    { name: 'checkout_error', kind: 'payment' },
    { name: 'coupon', status: 'refused' },
    { name: 'search', results_count: 0 },
    { name: 'coupon', status: 'applied' },
    { name: 'search', results_count: 3 },
    { name: 'page_view' },
    { name: 'purchase' },
    { name: 'moment', moment: 'no-results' },
    { name: 'rage_click' },
    { name: 'script_error' },
    { name: 'script_error', own: false },
    { name: 'web_vital', rating: 'poor' },
    { name: 'web_vital', rating: 'good' },
    { name: 'constructor' },
  ].map((step) => weighStep({ time, stage: '', ...step }));
  expect(weights).toEqual([
    ...['trouble', 'trouble', 'trouble', 'plain', 'plain', 'quiet', 'landmark'],
    ...['moment', 'frustration', 'error', 'quiet', 'slow', 'quiet', 'plain'],
  ]);
});

test('what a shop pushes twice is told once: both phases of a checkout step, both words for a refused voucher', () => {
  const time = '2026-11-22T10:00:00Z';
  const trail: JsonObject[] = [
    { name: 'coupon', status: 'refused', time },
    { name: 'checkout_error', kind: 'voucher', time },
    { name: 'begin_checkout', time },
    { name: 'checkout_step', step: 1, time },
    { name: 'checkout_step', step: 1, time },
    { name: 'checkout_step', step: 2, time },
    { name: 'add_shipping_info', time },
    { name: 'checkout_step', step: 2, time },
    { name: 'checkout_error', kind: 'payment', time },
    { name: 'checkout_error', kind: 'payment', time },
    { name: 'begin_checkout', time },
    { name: 'checkout_step', step: 1, time },
  ];
  const told = trailSteps({ trail, stage: 'checkout' }).map(({ name, step }) =>
    step ? `${name} ${step as number}` : name,
  );
  expect(told).toEqual([
    'coupon',
    'begin_checkout',
    'checkout_step 1',
    'checkout_step 2',
    'add_shipping_info',
    'checkout_error',
    'checkout_error',
    'begin_checkout',
    'checkout_step 1',
  ]);
});

test('the same frustration in a row is one step that says how often, in its own stage', () => {
  const of = (name: string, stage: string, more = {}) => ({ name, time, stage, ...more });
  const steps = [
    of('dead_click', 'cart'),
    of('dead_click', 'cart'),
    of('dead_click', 'checkout'),
    of('form_error', 'checkout', { field: 'a' }),
    of('form_error', 'checkout', { field: 'b' }),
    of('add_to_cart', 'cart'),
    of('add_to_cart', 'cart'),
  ];
  expect(tellOnce(steps).map(({ name, times }) => [name, times])).toEqual([
    ['dead_click', 2],
    ['dead_click', undefined],
    ['form_error', undefined],
    ['form_error', undefined],
    ['add_to_cart', undefined],
    ['add_to_cart', undefined],
  ]);
});
