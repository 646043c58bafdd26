// What is known of a visit, out of a context that may hold anything.

import { expect, test } from '@jest/globals';
import { listFacts } from '../../../packages/dashboard/src/parts/story/listFacts';
import type { ResponseDetail } from '../../../packages/dashboard/src/readings';

const detail = (context: unknown): ResponseDetail => ({
  id: 'r',
  revision: 1,
  complete: true,
  time: '2026-11-22T10:00:00Z',
  received: '2026-11-22T10:00:01Z',
  survey: null,
  scores: {},
  answers: [],
  hasContact: false,
  context: context as ResponseDetail['context'],
});
const factsOf = (context: unknown): Record<string, string[]> =>
  Object.fromEntries(listFacts(detail(context)).map(({ name, lines }) => [name, lines]));

test('what is known is told in words', () => {
  const facts = factsOf({
    stage: 'checkout',
    furthest: 'purchase',
    cart: { value: 79.95, currency: 'EUR', quantity: 1 },
    counts: { search: 1, page_view: 3, other: 9 },
    device: { viewport: [390, 844], touch: true },
    consent: { feedback: 'granted', identity: 'denied' },
  });
  expect(facts).toMatchObject({
    Cart: ['1 product, €79.95'],
    Stage: ['Checkout', 'was as far as Purchase'],
    'In this visit': ['3 pages opened', '1 search'],
    Device: ['390 × 844, touch screen'],
    Allowed: ['feedback'],
  });
});

test('an emptied cart is empty, not worth 0', () => {
  expect(factsOf({ cart: { value: 0, quantity: 0 } }).Cart).toEqual(['empty']);
});

test('what is no context is left out', () => {
  const facts = factsOf({ stage: {}, furthest: 7, cart: 'x', counts: [1], device: 'x', consent: 5 });
  expect(Object.keys(facts)).toEqual(['Received']);
});

test('moments go by their names, and figures of the page stand with their unit', () => {
  const facts = factsOf({
    moments: ['no-results', 'my-own', 5],
    vitals: { LCP: { value: 4812, rating: 'poor' }, CLS: { value: 0.1 }, FCP: 'x' },
  });
  expect(facts['Moments of truth']).toEqual(['Found nothing', 'My own']);
  expect(facts['Speed of the page']).toEqual(['largest paint 4.8\u00a0s', 'shift 0.1']);
});
