// Reading pushes to a GA4 data layer: both forms, only known keys, never anything about the person.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ecommerceIn, readPush } from '../../../../packages/client/src/signals/detect/readPush';

/** What a push is read as, and what was told of it. */
function readTold(pushed: unknown): { props?: Record<string, unknown>; told: string[] } {
  const told: string[] = [];
  const read = readPush(pushed, (kind, place, reason) => told.push(`${kind} ${place}: ${reason}`));
  return { ...(read && { props: read.props }), told };
}

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
    items: [{ ...item, price: 79.95, quantity: 2 }],
  });
  expect(readPush({ event: 'search', search_term: '1984' })?.props).toEqual({ search_term: '1984' });
});

describe('what is not as it should be', () => {
  test.each([
    ['€ 1.299,00', 1299, ['repaired value: number']],
    ['79.95', 79.95, []],
    [' 79,95 ', 79.95, ['repaired value: number']],
    [0, 0, []],
    ['', undefined, []],
    [null, undefined, []],
    ['gratis', undefined, ['skipped value: number']],
    [Number.NaN, undefined, ['skipped value: number']],
    [{}, undefined, ['skipped value: number']],
    [10n, undefined, ['skipped value: number']],
  ])('value %p', (value, wanted, told) => {
    const read = readTold({ event: 'purchase', value });
    expect(read).toEqual({ props: wanted === undefined ? {} : { value: wanted }, told });
  });

  test.each([
    ['eur', 'EUR', ['repaired currency: ISO 4217']],
    ['EUR', 'EUR', []],
    ['€', undefined, ['skipped currency: ISO 4217']],
  ])('currency %p', (currency, wanted, told) => {
    expect(readTold({ event: 'purchase', currency })).toEqual({ props: wanted ? { currency: wanted } : {}, told });
  });

  test.each([
    ['12 results', 12],
    ['1.234', 1234],
    ['1,234 results', 1234],
    [1.5, undefined],
    ['-1', undefined],
  ])('a number of results that is %p', (num_results, wanted) => {
    expect(readPush({ event: 'search', num_results })?.props.results_count).toBe(wanted);
  });

  test('items that are no list: one is a list of one, a text is none', () => {
    expect(readTold({ event: 'view_item', items: item })).toEqual({
      props: { items: [item] },
      told: ['repaired items: list'],
    });
    expect(readTold({ event: 'view_item', items: 'SKU-42' })).toEqual({
      props: {},
      told: ['skipped items: list'],
    });
  });

  test('items without an id stay, things that are no items go, and a hundred are enough', () => {
    const named = { item_name: 'Blue jacket' };
    const read = readTold({ event: 'view_item_list', items: [named, null, 'SKU', {}, [item], item] });
    expect(read).toEqual({ props: { items: [named, item] }, told: ['skipped items.*: known fields'] });
    const many = readTold({ event: 'view_item_list', items: Array.from({ length: 300 }, () => item) });
    expect(many.props?.items).toHaveLength(100);
    expect(many.told).toEqual(['repaired items: 100 at most']);
  });

  test('objects, functions and circles where a text belongs cost their field, not the event', () => {
    const circle: Record<string, unknown> = { item_id: 'SKU-42' };
    circle.item_brand = circle;
    circle.items = [circle];
    const read = readTold({ event: 'view_item', coupon: () => 1, items: [circle], method: Symbol('x') });
    expect(read.props).toEqual({ items: [{ item_id: 'SKU-42' }] });
    expect(read.told).toEqual(['skipped coupon: text', 'skipped items.item_brand: text', 'skipped method: text']);
  });

  test('a getter that throws costs its field', () => {
    const pushed = {
      event: 'purchase',
      transaction_id: 'T-1',
      get coupon(): string {
        throw new Error('mine');
      },
      get user_data(): string {
        throw new Error('never read');
      },
    };
    expect(readTold(pushed)).toEqual({ props: { transaction_id: 'T-1' }, told: ['skipped coupon: Error: mine'] });
  });

  test('filters keep their plain fields', () => {
    const filters = [{ type: 'size', value: 'M', node: {} }, 'blue'];
    expect(readPush({ event: 'filter_item_list', filters })?.props).toEqual({
      filters: [{ type: 'size', value: 'M' }, 'blue'],
    });
  });
});

describe('the ecommerce of an earlier push', () => {
  const earlier = { currency: 'EUR', value: 5, items: [item] };
  test.each([
    ['belongs to an event about products that brings none', { event: 'view_item' }, earlier],
    ['gives way to what stands in the event', { event: 'add_to_cart', value: 7 }, { ...earlier, value: 7 }],
    ['is not mixed with items of the event', { event: 'view_item', items: [] }, { items: [] }],
    ['is not mixed with ecommerce of the event', { event: 'view_item', ecommerce: { value: 1 } }, { value: 1 }],
    ['is not meant where the event clears it', { event: 'view_item', ecommerce: null }, {}],
    ['is not meant by a search', { event: 'search', search_term: 'tent' }, { search_term: 'tent' }],
    ['is not meant by gtag', gtag('event', 'view_item', { value: 2 }), { value: 2 }],
  ])('%s', (_name, pushed, wanted) => {
    expect(readPush(pushed, undefined, earlier)?.props).toEqual(wanted);
  });

  test('what a push says of it', () => {
    expect(ecommerceIn({ ecommerce: earlier })).toBe(earlier);
    expect(ecommerceIn({ ecommerce: null })).toBeNull();
    expect(ecommerceIn({ ecommerce: undefined })).toBeNull();
    expect(ecommerceIn({ event: 'view_item' })).toBeUndefined();
  });
});

test('chats that push what they document are a question, and nothing of it is taken', () => {
  for (const event of ['widget_conversation_started', 'message_sent_to_chatbot']) {
    expect(readPush({ event, message: 'Where is my order?', name: 'Ada' })).toEqual({
      name: 'ask_question',
      props: { by: 'chat' },
    });
  }
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
