// Reading Segment's e-commerce events: GA4's names and keys, the pitfalls of amounts, and only listed keys.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readPush } from '../../../../packages/client/src/signals/detect/readPush';
import { readSegment } from '../../../../packages/client/src/signals/detect/readSegment';
import { segmentNames } from '../../../../packages/client/src/signals/detect/segmentNames';

const product = {
  product_id: '507f',
  sku: 'G-32',
  name: 'Monopoly',
  brand: 'Hasbro',
  category: 'Games',
  variant: '200 pieces',
  price: '18.99',
  quantity: 1,
  coupon: 'MAYDEALS',
  position: 3,
  url: 'https://shop.example/p',
  image_url: 'https://shop.example/p.jpg',
};
const item = {
  item_id: '507f',
  item_name: 'Monopoly',
  item_brand: 'Hasbro',
  item_category: 'Games',
  item_variant: '200 pieces',
  price: 18.99,
  quantity: 1,
  coupon: 'MAYDEALS',
  index: 3,
};
const read = (name: string, props?: unknown): unknown => readSegment(name, props)?.props;

test('every name leads to an event that the data layer knows too', () => {
  expect(segmentNames.size).toBe(24);
  for (const [name, [ours]] of segmentNames) {
    expect(readPush({ event: ours })).toEqual({ name: ours, props: {} });
    expect(readSegment(name, {})?.name).toBe(ours);
  }
});

test('a search', () => {
  expect(readSegment('Products Searched', { query: 'jacket' })).toEqual({
    name: 'search',
    props: { search_term: 'jacket' },
  });
});

describe('products', () => {
  test.each([
    ['Product Viewed', 'view_item'],
    ['Product Clicked', 'select_item'],
    ['Product Added', 'add_to_cart'],
    ['Product Removed', 'remove_from_cart'],
    ['Product Added to Wishlist', 'add_to_wishlist'],
  ])('%s has its one product beside its own keys', (name, ours) => {
    expect(readSegment(name, { cart_id: 'c1', ...product })).toEqual({ name: ours, props: { items: [item] } });
  });

  test('lists', () => {
    const list = { list_id: 'deals', category: 'Games', products: [product, 'nonsense', null] };
    const told = { item_list_id: 'deals', item_list_name: 'Games', items: [item] };
    expect(read('Product List Viewed', list)).toEqual(told);
    const filters = [{ type: 'price', value: 'under-25' }];
    expect(read('Product List Filtered', { ...list, filters, sorts: filters })).toEqual({
      ...told,
      filters,
      sorts: filters,
    });
    expect(read('Product List Viewed', { list_id: 'deals', category: 'Games' })).not.toHaveProperty('items');
  });

  test('the public number stands in where there is no other', () => {
    expect(read('Product Viewed', { sku: 'G-32' })).toEqual({ items: [{ item_id: 'G-32' }] });
  });
});

describe('value is without shipping and tax', () => {
  const order = { order_id: 'o1', currency: 'EUR', shipping: 3, tax: '2', discount: 2.5 };
  test.each([
    ['revenue is', { revenue: 25, total: 27.5 }, 25],
    ['subtotal is', { subtotal: '22,50', total: 27.5 }, 22.5],
    ['total is not', { total: 27.5 }, 22.5],
    ['nothing is known', {}, undefined],
    ['a text that is no amount', { revenue: 'much' }, undefined],
  ])('%s', (_name, amounts, value) => {
    expect(readSegment('Order Completed', { ...order, ...amounts })).toEqual({
      name: 'purchase',
      props: { transaction_id: 'o1', currency: 'EUR', shipping: 3, tax: 2, discount: 2.5, ...(value && { value }) },
    });
  });

  test('of a checkout, revenue goes before value', () => {
    expect(read('Checkout Started', { order_id: 'o1', value: 30, revenue: 25 })).toEqual({ value: 25 });
  });

  test('of a product, value is its price', () => {
    expect(read('Product Viewed', { product_id: '1', value: 18.99, currency: 'usd' })).toEqual({
      value: 18.99,
      currency: 'USD',
      items: [{ item_id: '1' }],
    });
  });
});

describe('coupons', () => {
  test.each([
    ['Coupon Entered', {}],
    ['Coupon Applied', { status: 'applied' }],
    ['Coupon Denied', { status: 'refused', reason: 'expired' }],
    ['Coupon Removed', { status: 'removed' }],
  ])('%s', (name, more) => {
    const given = { order_id: 'o1', cart_id: 'c1', coupon_id: 'MAY', coupon_name: 'May deals', reason: 'expired' };
    expect(readSegment(name, given)).toEqual({ name: 'coupon', props: { coupon: 'MAY', ...more } });
  });
});

test('steps keep number, name and ways', () => {
  const given = { checkout_id: 'c', step: '2', name: 'Pay', shipping_method: 'Fedex', payment_method: 'Visa' };
  const told = { step: 2, name: 'Pay', shipping_tier: 'Fedex', payment_type: 'Visa' };
  expect(read('Checkout Step Viewed', given)).toEqual({ ...told, phase: 'view' });
  expect(read('Checkout Step Completed', given)).toEqual({ ...told, phase: 'complete' });
});

test('promotions', () => {
  expect(read('Promotion Clicked', { promotion_id: 'p', creative: 'banner', name: 'Sale', position: 'top' })).toEqual({
    promotion_id: 'p',
    creative_name: 'banner',
    promotion_name: 'Sale',
    creative_slot: 'top',
  });
});

test('never about the person', () => {
  const personal = {
    email: 'a@example.com',
    phone: '+31',
    user_id: 'u',
    address: { street: 'High Street' },
    message: 'hello',
  };
  for (const name of segmentNames.keys()) {
    const told = JSON.stringify(readSegment(name, { ...personal, products: [personal] }));
    expect(told).not.toMatch(/example|\+31|"u"|High|hello/);
  }
});

test('whatever else is tracked is none of our business, and nothing makes it throw', () => {
  for (const name of ['Signed Up', 'Order Updated', 'products searched', 'constructor', '', undefined, null, {}])
    expect(readSegment(name, {})).toBeUndefined();
  fc.assert(
    fc.property(fc.constantFrom(...segmentNames.keys()), fc.anything(), (name, given) => {
      readSegment(name, given);
      readSegment(name, { products: given, value: given, revenue: given });
    }),
  );
});
