// The cart: what was added and removed summed up, put right by what the shop tells; unknown is not 0.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { advance, type Cart, emptyJourney, tellJourney } from '@klankbord/protocol/journey';
import type { JsonObject } from '@klankbord/protocol/wire';
import { makeEvent } from './support/makeEvents';

type Step = [name: string, props?: JsonObject];

const cartAfter = (...steps: Step[]): Cart | undefined =>
  tellJourney(steps.reduce((part, [name, props], i) => advance(part, makeEvent(i, name, props)), emptyJourney())).cart;

const hat = { item_id: 'hat', price: 20 };
const tent = { item_id: 'tent', price: 79.95 };
const add = (...items: JsonObject[]): Step => ['add_to_cart', { currency: 'EUR', items }];
const remove = (...items: JsonObject[]): Step => ['remove_from_cart', { currency: 'EUR', items }];

describe('summed from lines', () => {
  test.each<[string, Step[], Cart | undefined]>([
    ['nothing told', [['view_item', { value: 5 }]], undefined],
    ['one line', [add({ ...hat, quantity: 2 })], { value: 40, currency: 'EUR', quantity: 2 }],
    ['a quantity that is absent is one', [add(hat)], { value: 20, currency: 'EUR', quantity: 1 }],
    ['the same item again', [add(hat), add({ ...hat, quantity: 2 })], { value: 60, currency: 'EUR', quantity: 3 }],
    ['two items', [add(hat, tent)], { value: 99.95, currency: 'EUR', quantity: 2 }],
    [
      'variants are lines of their own',
      [add({ ...hat, item_variant: 'red' }), remove({ ...hat, item_variant: 'blue' })],
      { value: 20, currency: 'EUR', quantity: 1 },
    ],
    [
      'a part removed',
      [add({ ...hat, quantity: 3 }), remove({ ...hat, quantity: 1 })],
      { value: 40, currency: 'EUR', quantity: 2 },
    ],
    ['all removed is nought, and known', [add(hat), remove(hat)], { value: 0, currency: 'EUR', quantity: 0 }],
    [
      'more removed than there was',
      [add(hat), remove({ ...hat, quantity: 9 })],
      { value: 0, currency: 'EUR', quantity: 0 },
    ],
    [
      'cents do not drift',
      [add({ item_id: 'a', price: 0.1 }), add({ item_id: 'b', price: 0.2 })],
      { value: 0.3, currency: 'EUR', quantity: 2 },
    ],
    [
      'a name where there is no id',
      [add({ item_name: 'Hat', price: 20 })],
      { value: 20, currency: 'EUR', quantity: 1 },
    ],
  ])('%s', (_name, steps, cart) => {
    expect(cartAfter(...steps)).toEqual(cart);
  });

  test('the value of an added line is that line, not the cart', () => {
    const line = (id: string, value: number, quantity: number): Step => [
      'add_to_cart',
      { currency: 'EUR', value, items: [{ item_id: id, quantity }] },
    ];
    expect(cartAfter(line('hat', 40, 2))).toEqual({ value: 40, currency: 'EUR', quantity: 2 });
    expect(cartAfter(line('hat', 40, 2), line('tent', 79.95, 1))).toEqual({
      value: 119.95,
      currency: 'EUR',
      quantity: 3,
    });
    expect(cartAfter(line('hat', 40, 2), remove({ item_id: 'hat' }))).toMatchObject({ value: 20, quantity: 1 });
  });
});

describe('put right by the shop', () => {
  test.each(['view_cart', 'begin_checkout'])('%s tells the whole cart', (name) => {
    const whole: Step = [name, { currency: 'EUR', value: 60, items: [{ ...hat, quantity: 3 }] }];
    expect(cartAfter(add(tent), add(tent), whole)).toEqual({ value: 60, currency: 'EUR', quantity: 3 });
    expect(cartAfter(add(tent), whole, add(tent))).toEqual({ value: 139.95, currency: 'EUR', quantity: 4 });
  });

  test('an empty cart that is told is nought', () => {
    expect(cartAfter(add(hat), ['view_cart', { value: 0, items: [] }])).toMatchObject({ value: 0, quantity: 0 });
  });

  test('purchase empties it', () => {
    expect(cartAfter(add(hat), ['purchase', { value: 20, items: [hat] }])).toEqual({ value: 0, quantity: 0 });
    expect(cartAfter(add(hat), ['purchase'], add(tent))).toEqual({ value: 79.95, currency: 'EUR', quantity: 1 });
  });
});

describe('unknown is not 0', () => {
  test('items without a price: the quantity is known, the value is not', () => {
    expect(cartAfter(add({ item_id: 'hat', quantity: 2 }))).toEqual({ currency: 'EUR', quantity: 2 });
    expect(cartAfter(add(tent, { item_id: 'hat' }))).toEqual({ currency: 'EUR', quantity: 2 });
  });

  test('a whole value without items: the value is known, the quantity is not', () => {
    expect(cartAfter(['view_cart', { value: 50, currency: 'EUR' }])).toEqual({ value: 50, currency: 'EUR' });
    expect(cartAfter(add(hat), ['view_cart', { value: 50, currency: 'EUR' }])).toEqual({ value: 50, currency: 'EUR' });
  });

  test('an addition of which nothing is told leaves both unknown', () => {
    const cart = cartAfter(['add_to_cart', {}]);
    expect([cart?.value, cart?.quantity]).toEqual([undefined, undefined]);
    const after = cartAfter(add(hat), ['add_to_cart', {}]);
    expect([after?.value, after?.quantity]).toEqual([undefined, undefined]);
  });

  test('an addition of which only the value is told is worth that value', () => {
    const cart = cartAfter(['add_to_cart', { value: 79.95, currency: 'EUR' }]);
    expect(cart?.quantity).toBeUndefined();
    // Either what it is, or unknown; never nought.
    expect([79.95, undefined]).toContain(cart?.value);
  });

  test('an addition to a cart whose items are unknown does not make the rest vanish', () => {
    const cart = cartAfter(['view_cart', { value: 50, currency: 'EUR' }], add(hat));
    expect(cart?.quantity).toBeUndefined();
    expect([70, undefined]).toContain(cart?.value);
  });
});

test('however often something is added and removed, the sum is that of what is left', () => {
  const moves = fc.array(
    fc.record({ add: fc.boolean(), id: fc.constantFrom('a', 'b', 'c'), quantity: fc.integer({ min: 1, max: 4 }) }),
    { minLength: 1, maxLength: 40 },
  );
  const prices: Record<string, number> = { a: 1.1, b: 20, c: 333.33 };
  fc.assert(
    fc.property(moves, (steps) => {
      const left: Record<string, number> = { a: 0, b: 0, c: 0 };
      for (const { add: more, id, quantity } of steps)
        left[id] = Math.max(0, left[id]! + (more ? quantity : -quantity));
      const cart = cartAfter(
        ...steps.map(({ add: more, id, quantity }) =>
          (more ? add : remove)({ item_id: id, price: prices[id]!, quantity }),
        ),
      );
      const value = Object.entries(left).reduce((sum, [id, quantity]) => sum + prices[id]! * quantity, 0);
      expect(cart?.quantity).toBe(left.a! + left.b! + left.c!);
      expect(cart?.value).toBeCloseTo(value, 2);
    }),
  );
});
