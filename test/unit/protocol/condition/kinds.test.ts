// Each kind of condition, row by row: with what it asks for, without it, and with nothing known at all.

import { describe, expect, test } from '@jest/globals';
import {
  checkCondition,
  type Condition,
  type ConditionContext,
  conditionOf,
  holds,
  kinds,
  listLeaves,
  marksOf,
} from '@klankbord/protocol/condition';
import type { JsonObject } from '@klankbord/protocol/wire';
import { makeEvent, START_MS } from '../support/makeEvents';

const nothing: ConditionContext = { stage: 'arrive', url: 'https://shop.example/', now: START_MS, marks: () => [] };
const at = (url: string): Partial<ConditionContext> => ({ url: `https://shop.example${url}` });

type Row = [condition: Condition, holds: Partial<ConditionContext>[], doesNot: Partial<ConditionContext>[]];
const rows: Row[] = [
  [{ stage: 'cart' }, [{ stage: 'cart' }], [{ stage: 'checkout' }]],
  [{ furthest: 'cart' }, [{ furthest: 'cart' }], [{ furthest: 'purchase' }, { stage: 'cart' }]],
  [{ idle: '30s' }, [{ idleMs: 30_000 }], [{ idleMs: 29_999 }]],
  [{ dwell: '20s' }, [{ dwellMs: 20_000 }], [{ dwellMs: 19_999 }, { idleMs: 20_000 }]],
  [{ scroll: 75 }, [{ scroll: 75 }, { scroll: 100 }], [{ scroll: 74 }]],
  [{ exit: true }, [{ exit: true }], [{ exit: false }]],
  [{ url: '/p/*' }, [at('/p/42?x#y')], [at('/'), at('/?x=/p/1')]],
  [{ url: '/', hash: '#/cart' }, [at('/#/cart'), at('/#/cart?x=1')], [at('/#/'), at('/'), at('/a#/cart')]],
  [{ hash: '#/p/*', url: '/' }, [at('/#/p/1')], [at('/x#/p/1')]],
  [{ hash: '#/cart*' }, [at('/any#/cart/1')], [at('/#top'), at('/'), at('/cart')]],
  [
    { query: { utm_source: 'mail*' } },
    [at('/?a=1&utm_source=mailing#x')],
    [at('/'), at('/?utm_source=ad'), at('/#?utm_source=mail')],
  ],
  [{ query: { q: 'blue jacket' } }, [at('/?q=blue+jacket'), at('/?q=blue%20jacket&q=red')], [at('/?q=blue%2Bjacket')]],
  [{ query: { q: { exists: false } } }, [at('/'), at('/?p=1')], [at('/?q'), at('/?q=1')]],
  [{ query: { q: '%' } }, [at('/?q=%')], [at('/?q=%25%25')]],
  [
    { cart: { value: { gte: 50 } } },
    [{ cart: { value: 50 } }],
    [{ cart: { value: 49 } }, { cart: { quantity: 50 } }, { cart: {} }],
  ],
  [
    { count: { view_item: { gte: 4 } } },
    [{ counts: { view_item: 4 } }],
    [{ counts: { view_item: 3 } }, { counts: {} }],
  ],
  [{ count: { purchase: 0 } }, [{ counts: {} }, { counts: { purchase: 0 } }], [{ counts: { purchase: 1 } }]],
  [{ count: { constructor: 0 } }, [{ counts: {} }], []],
  [{ moment: 'no-results' }, [{ moments: ['a', 'no-results'] }], [{ moments: [] }]],
  [{ purchases: { gte: 1 } }, [{ purchases: 1 }], [{ purchases: 0 }]],
  [{ visits: 3 }, [{ visits: 3 }], [{ visits: 4 }]],
  [{ visitor: 'new' }, [{ visits: 1 }, { visits: 0 }], [{ visits: 2 }]],
  [{ visitor: 'returning' }, [{ visits: 2 }], [{ visits: 1 }]],
  [{ device: 'phone' }, [{ device: 'phone' }], [{ device: 'tablet' }, { touch: true }]],
  [{ device: 'touch' }, [{ touch: true }], [{ touch: false }, { device: 'phone' }]],
  [{ locale: 'nl*' }, [{ locale: 'nl-BE' }, { locale: 'NL' }], [{ locale: 'en-NL' }]],
  [{ channel: 'email' }, [{ channel: 'email' }], [{ channel: 'web' }]],
  [{ page: { type: 'product' } }, [{ page: { type: 'product' } }], [{ page: { type: 'list' } }, { page: {} }]],
  [
    { trait: { plan: 'pro', 'home.country': 'NL' } },
    [{ traits: { plan: 'pro', home: { country: 'NL' } } }],
    [{ traits: { plan: 'pro' } }],
  ],
  [
    { vital: { LCP: 'poor' } },
    [{ vitals: { LCP: { value: 1, rating: 'poor' } } }],
    [{ vitals: { INP: { value: 9, rating: 'poor' } } }, { vitals: {} }],
  ],
  [
    { vital: { CLS: { gt: 0.1 } } },
    [{ vitals: { CLS: { value: 0.2, rating: 'x' } } }],
    [{ vitals: { CLS: { value: 0.1, rating: 'x' } } }],
  ],
  [{ element: '#voucher' }, [{ isVisible: (selector) => selector === '#voucher' }], [{ isVisible: () => false }]],
  [{ answer: { effort: { lte: 3 } } }, [{ answers: { effort: 3 } }], [{ answers: { effort: 4 } }, { answers: {} }]],
  [
    { answer: { why: 'price' } },
    [
      { answers: { why: [{ id: 'price', label: 'The price' }] } },
      { answers: { why: ['size', 'price'] } },
      { answers: { why: { id: 'price' } } },
    ],
    [{ answers: { why: [] } }, { answers: { why: 'size' } }],
  ],
  [
    { answer: { 'goal.success': 'no' } },
    [{ answers: { goal: { success: 'no' } } }, { answers: { 'goal.success': 'no' } }],
    [{ answers: { goal: 'no' } }],
  ],
  [{ answer: { why: { exists: false } } }, [{ answers: {} }, { answers: { why: [] } }], [{ answers: { why: '' } }]],
  [{ score: { nps: { gte: 9 } } }, [{ scores: { nps: 9 } }], [{ scores: { nps: 8 } }, { scores: {} }]],
  [{ survey: 'effort' }, [{ survey: 'effort' }], [{ survey: 'why' }]],
];

/** What every page and every collector knows. */
const ALWAYS_KNOWN = /^\{"(?:stage|url|hash|query)/;

describe.each(rows)('%j', (condition, right, wrong) => {
  test('is a condition', () => expect(checkCondition(condition)).toMatchObject({ ok: true }));

  test.each(right)('holds with %j', (known) => {
    expect(holds(condition, { ...nothing, ...known })).toBe(true);
    expect(holds({ not: condition }, { ...nothing, ...known })).toBe(false);
  });

  test.each([...wrong, ...(ALWAYS_KNOWN.test(JSON.stringify(condition)) ? [] : [{}])])('does not with %j', (known) => {
    expect(holds(condition, { ...nothing, ...known })).toBe(false);
    expect(holds({ not: condition }, { ...nothing, ...known })).toBe(true);
  });
});

test('every kind has a row, or stands in the histories', () => {
  const told = new Set(rows.map(([condition]) => Object.keys(condition)[0]));
  const elsewhere = ['event', 'sequence', 'distinct', 'all', 'any', 'not'];
  expect(kinds.map(({ key }) => key).filter((key) => !told.has(key) && !elsewhere.includes(key))).toEqual([]);
});

describe('what is broken never holds', () => {
  const context = { ...nothing, idleMs: 1e9, marks: () => [{ id: '1', ms: START_MS }] };
  test.each<Condition>([
    { weather: 'rain' },
    {},
    Object.create({ stage: 'arrive' }) as Condition,
    { idle: 'long' },
    { event: 'search', within: 'lately' },
    { event: 'search', for: 90 },
    { sequence: 'search' },
    { url: 4 },
    { all: 'search' },
  ])('%j', (condition) => {
    expect(holds(condition, context)).toBe(false);
    expect(holds({ not: condition }, context)).toBe(false);
  });

  test('nor does a selector that the browser refuses', () => {
    const isVisible = (): boolean => {
      throw new SyntaxError('not a selector');
    };
    expect(holds({ element: '##' }, { ...nothing, isVisible })).toBe(false);
    expect(holds({ not: { element: '##' } }, { ...nothing, isVisible })).toBe(false);
  });
});

test('the leaves of a condition are those within, each with its value', () => {
  const tree = { all: [{ stage: 'cart' }, { not: { any: [{ event: 'search' }, { url: '/' }] } }] };
  expect(listLeaves(tree, { ...nothing, stage: 'cart' })).toEqual([
    { condition: { stage: 'cart' }, value: true },
    { condition: { event: 'search' }, value: false, negated: true },
    { condition: { url: '/' }, value: true, negated: true },
  ]);
  expect(listLeaves({ not: { not: { url: '/' } } }, nothing)).toEqual([{ condition: { url: '/' }, value: true }]);
});

describe('marks', () => {
  const zero = { event: 'search', where: { results_count: 0 } };
  const keysOf = (conditions: Condition[], ...event: Parameters<typeof makeEvent>): string[] =>
    marksOf(conditions, makeEvent(...event)).map(({ key }) => key);

  test('an event is marked once for each different question', () => {
    const conditions = [{ all: [zero, { not: zero }] }, { event: 'search' }, { event: 'purchase' }];
    expect(keysOf(conditions, 1, 'search', { results_count: 0 })).toEqual(['search{"results_count":0}', 'search']);
    expect(keysOf(conditions, 1, 'search', { results_count: 7 })).toEqual(['search']);
    expect(keysOf(conditions, 1, 'view_item')).toEqual([]);
  });

  test('without, steps and views have keys of their own', () => {
    expect(keysOf([{ event: 'purchase', in: 'view', without: { event: 'search' } }], 1, 'search')).toEqual(['search']);
    expect(marksOf([{ event: 'search', in: 'view' }], makeEvent(1, 'search'))).toEqual([
      { key: '@search', view: 'w_1' },
    ]);
    const steps = { sequence: [{ event: 'search' }, zero, { event: 'purchase' }] };
    expect(keysOf([steps], 1, 'search', { results_count: 0 })).toEqual(['search', 'search{"results_count":0}']);
  });

  test('distinct values are remembered as short texts', () => {
    const distinct = { distinct: { view_item: 'items.0.item_id', gte: 4 } };
    const valueOf = (item_id: unknown) =>
      marksOf([distinct], makeEvent(1, 'view_item', { items: [{ item_id } as JsonObject] })).map(({ value }) => value);
    expect([valueOf(42), valueOf('42'), valueOf('x'.repeat(300))[0]!.length]).toEqual([['42'], ['42'], 100]);
    expect([valueOf(''), valueOf(null), valueOf({}), valueOf(undefined)]).toEqual([[], [], [], []]);
  });
});

test('the when of a survey is a condition, or the name of a moment', () => {
  expect(conditionOf('no-results')).toEqual({ moment: 'no-results' });
  expect(conditionOf({ stage: 'cart' })).toEqual({ stage: 'cart' });
  expect(conditionOf(undefined)).toBeUndefined();
});
