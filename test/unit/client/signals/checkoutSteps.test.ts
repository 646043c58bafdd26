// Where in a checkout a visitor is, and what is told of it.

import { describe, expect, test } from '@jest/globals';
import { enterStep, reachedStep } from '../../../../packages/client/src/signals/detect/checkoutSteps';

const steps = [
  { name: 'address', url: '/checkout*' },
  { name: 'delivery', selector: '#delivery' },
  { name: 'pay', url: '*/pay', selector: '#card' },
];
const at = (path: string, ...visible: string[]): number =>
  reachedStep(steps, `https://shop.example${path}?x=1`, (selector) => visible.includes(selector));

test('the last step that holds is the one', () => {
  expect(at('/')).toBe(-1);
  expect(at('/checkout')).toBe(0);
  expect(at('/checkout', '#delivery')).toBe(1);
  expect(at('/', '#delivery')).toBe(1);
  expect(at('/checkout/pay')).toBe(0);
  expect(at('/checkout/pay', '#card', '#delivery')).toBe(2);
});

test('a step without address and selector is never reached', () => {
  expect(reachedStep([{ name: 'nowhere' }], 'https://shop.example/', () => true)).toBe(-1);
});

describe('what is told', () => {
  const told = (last: number, reached: number): string[] =>
    enterStep(steps, last, reached).map(({ step, name, phase }) => `${step} ${name} ${phase}`);

  test('the first one', () => expect(told(-1, 0)).toEqual(['1 address view']));
  test('one after the other', () => expect(told(0, 1)).toEqual(['1 address complete', '2 delivery view']));
  test('one that is left out is not complete', () => expect(told(0, 2)).toEqual(['1 address complete', '3 pay view']));
  test('back to an earlier one', () => expect(told(2, 0)).toEqual(['1 address view']));
  test('the same one, or none', () => {
    expect(told(1, 1)).toEqual([]);
    expect(told(1, -1)).toEqual([]);
  });
  test('a remembered step that the list no longer has', () => expect(told(-1, 1)).toEqual(['2 delivery view']));
  test('what is remembered is nonsense', () => expect(told(Number.NaN, 1)).toEqual(['2 delivery view']));
});
