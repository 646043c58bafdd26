// The moments that every shop has, each a condition of the language and nothing more.

import type { Condition } from './condition';

/** A named condition that fires when it becomes true. */
export interface Moment {
  /** A condition, or the name of another moment. */
  when: Condition | string;
  /** How often it may fire; default `session`. */
  oncePer?: 'view' | 'session' | 'visitor';
}

/** The numbers are our choice, as the table of moments in the documentation tells them. */
export const builtInMoments: Record<string, Moment> = {
  'no-results': { when: { event: 'search', where: { results_count: 0 } } },
  'search-struggle': {
    when: { event: 'search', times: 3, within: '5m', without: { event: 'view_item' }, since: 'first' },
  },
  comparing: {
    when: { all: [{ distinct: { view_item: 'items.0.item_id', gte: 4 } }, { not: { event: 'add_to_cart' } }] },
  },
  'cart-hesitation': { when: { event: 'add_to_cart', without: { event: 'begin_checkout' }, for: '3m' } },
  'cart-trimmed': { when: { sequence: [{ event: 'add_to_cart' }, { event: 'remove_from_cart' }], within: '5m' } },
  'checkout-struggle': {
    when: {
      all: [
        { stage: 'checkout' },
        {
          any: [
            { event: 'checkout_error', times: 2, within: '10m' },
            { event: 'form_error', times: 3, within: '10m' },
          ],
        },
      ],
    },
  },
  'checkout-exit': { when: { all: [{ stage: 'checkout' }, { exit: true }] } },
  'payment-trouble': { when: { event: 'checkout_error', where: { kind: 'payment' } } },
  'purchase-done': { when: { event: 'purchase' } },
  frustration: { when: { any: [{ event: 'rage_click' }, { event: 'dead_click', times: 3, within: '2m' }] } },
  'slow-page': { when: { any: [{ vital: { LCP: 'poor' } }, { vital: { INP: 'poor' } }] } },
  'page-error': { when: { event: 'script_error', where: { own: true } } },
};
