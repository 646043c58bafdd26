// How the visit of an answer ended.

import { expect, test } from '@jest/globals';
import { outcomeOf } from '../../../packages/dashboard/src/parts/story/outcomeOf';

const step = (name: string, stage = 'cart') => ({ name, stage, time: '2026-11-22T10:00:00Z' });

test('an order after the answer comes before one that was there already', () => {
  const [early, late] = [step('purchase'), { ...step('purchase'), value: 5 }];
  expect(outcomeOf([early], [step('view_cart'), late])).toEqual({ is: 'bought-after', order: late });
  expect(outcomeOf([early], [step('view_cart')])).toEqual({ is: 'bought-before', order: early });
});

test('without an order, where the visitor was seen last', () => {
  expect(outcomeOf([step('view_cart')], [step('view_item', 'consider')])).toEqual({ is: 'left', stage: 'consider' });
  expect(outcomeOf([step('view_cart')], [])).toEqual({ is: 'left', stage: 'cart' });
  expect(outcomeOf([], [])).toBeUndefined();
});
