// Reading pushes to a GA4 data layer: both forms, only known keys, never anything about the person.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readPush } from '../../../../packages/client/src/signals/detect/readPush';

/** What `gtag(…)` pushes: its arguments. */
function gtag(..._args: unknown[]): IArguments {
  // biome-ignore lint/complexity/noArguments: that is what gtag pushes
  return arguments;
}

const item = { item_id: 'SKU-42', item_name: 'Blue jacket', price: 79.95, quantity: 1 };

describe('both forms', () => {
  const ecommerce = { currency: 'EUR', value: 79.95, items: [item] };
  test.each([
    ['event with ecommerce', { event: 'add_to_cart', ecommerce }],
    ['a flat event', { event: 'add_to_cart', ...ecommerce }],
    ['gtag', gtag('event', 'add_to_cart', ecommerce)],
  ])('%s', (_name, pushed) => {
    expect(readPush(pushed)).toEqual({ name: 'add_to_cart', props: ecommerce });
  });

  test('gtag without parameters, and an event without ecommerce', () => {
    expect(readPush(gtag('event', 'begin_checkout'))).toEqual({ name: 'begin_checkout', props: {} });
    expect(readPush({ event: 'purchase', ecommerce: null })).toEqual({ name: 'purchase', props: {} });
  });

  test('ecommerce goes before flat fields', () => {
    expect(readPush({ event: 'purchase', value: 1, ecommerce: { value: 2 } })?.props).toEqual({ value: 2 });
  });
});

describe('search', () => {
  test.each(['results_count', 'num_results', 'result_count', 'mp_results_count'])(
    '%s is the number of results',
    (key) => {
      for (const count of [0, 7, '0', '7']) {
        expect(readPush({ event: 'search', search_term: 'tent', [key]: count })?.props).toEqual({
          search_term: 'tent',
          results_count: Number(count),
        });
      }
      expect(readPush(gtag('event', 'search', { [key]: 3 }))?.props).toEqual({ results_count: 3 });
    },
  );

  test.each(['', ' ', 'many', null, undefined, Number.NaN, true, [], {}])(
    'a number of results that is %p is unknown, not 0',
    (count) => {
      expect(readPush({ event: 'search', num_results: count })?.props).not.toHaveProperty('results_count');
    },
  );

  test('results_count itself becomes a number, or nothing', () => {
    expect(readPush({ event: 'search', results_count: '12' })?.props).toEqual({ results_count: 12 });
    expect(readPush({ event: 'search', results_count: 'many' })?.props).toEqual({});
  });

  test('the older name is a search too', () => {
    expect(readPush({ event: 'view_search_results', search_term: 'tent' })).toEqual({
      name: 'search',
      props: { search_term: 'tent' },
    });
  });
});

test('numbers that were written as texts', () => {
  const pushed = {
    event: 'purchase',
    ecommerce: {
      value: '79.95',
      tax: ' 5 ',
      shipping: '',
      items: [{ ...item, price: '79.95', quantity: '2', index: 'first' }],
    },
  };
  expect(readPush(pushed)?.props).toEqual({
    value: 79.95,
    tax: 5,
    shipping: '',
    items: [{ ...item, price: 79.95, quantity: 2, index: 'first' }],
  });
  expect(readPush({ event: 'search', search_term: '1984' })?.props).toEqual({ search_term: '1984' });
});

describe('never about the person', () => {
  const personal = {
    user_data: { email: 'a@example.com', address: { street: 'High Street 1' } },
    user_id: 'u-1',
    email: 'a@example.com',
    phone_number: '+31201234567',
    sha256_email_address: 'abc',
    customer: { name: 'Ada' },
    shipping_address: 'High Street 1',
    session_id: '123',
  };
  test.each([
    ['flat', { event: 'purchase', ...personal }],
    ['in ecommerce', { event: 'purchase', ecommerce: personal }],
    ['by gtag', gtag('event', 'purchase', personal)],
    ['in an item', { event: 'purchase', items: [personal] }],
  ])('%s', (_name, pushed) => {
    const read = readPush(pushed)!;
    expect(read.name).toBe('purchase');
    expect(JSON.stringify(read)).not.toMatch(/example\.com|High Street|Ada|u-1|\+31/);
  });

  test('whatever else stands in a push, only listed keys come out', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 })), (more) => {
        const listed = new Set(Object.keys(readPush({ event: 'search', ...more, items: undefined })?.props ?? {}));
        for (const key of ['user_data', 'email', '__proto__', 'constructor', 'event', 'ecommerce'])
          expect(listed.has(key)).toBe(false);
      }),
    );
  });
});

describe('what is no shop event', () => {
  test.each([
    [undefined],
    [null],
    ['search'],
    [42],
    [['event', 'search']],
    [{}],
    [{ ecommerce: null }],
    [{ event: 'gtm.js' }],
    [{ event: ['search'] }],
    [{ event: 'constructor' }],
    [gtag('config', 'G-1')],
    [gtag('consent', 'default', {})],
    [gtag('event')],
    [gtag('event', 'scroll')],
    [gtag('set', 'user_data', {})],
  ])('%j', (pushed) => {
    expect(readPush(pushed)).toBeUndefined();
  });

  test.each(['page_view', 'session_start', 'feedback', 'feedback_shown', 'moment', 'consent', 'identify'])(
    '%s is ours to make',
    (name) => {
      expect(readPush({ event: name })).toBeUndefined();
      expect(readPush(gtag('event', name))).toBeUndefined();
    },
  );

  test('nothing at all makes it throw', () => {
    fc.assert(
      fc.property(fc.anything(), (pushed) => {
        readPush(pushed);
        readPush({ event: 'search', ecommerce: pushed, items: pushed, results_count: pushed });
      }),
    );
  });
});
