// Moments: the table of the built-in ones, what a site makes of it, and the latch that lets each fire once.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  builtInMoments,
  checkCondition,
  type ConditionContext,
  conditionOf,
  isMomentName,
  listMoments,
  marksOf,
  type Moment,
  type MomentState,
  passMoments,
} from '@klankbord/protocol/condition';
import { advance, emptyJourney } from '@klankbord/protocol/journey';
import type { JsonObject } from '@klankbord/protocol/wire';
import { makeEvent, START_MS } from '../support/makeEvents';

const none = { session: [], visitor: [] };

/** The page after these events, each a second after the other, and some time after the last. */
function pageAfter(events: [name: string, props?: JsonObject][], afterMs = 0): ConditionContext {
  const asks = Object.values(listMoments()).map(({ when }) => conditionOf(when));
  const part = events
    .map(([name, props], i) => makeEvent(i, name, props))
    .reduce((all, event) => advance(all, event, undefined, marksOf(asks, event)), emptyJourney());
  return {
    stage: part.stage,
    url: 'https://shop.example/',
    view: 'w_1',
    now: START_MS + (events.length - 1) * 1000 + afterMs,
    marks: (key) => part.marks[key] ?? [],
  };
}
const firesAfter = (events: [name: string, props?: JsonObject][], afterMs = 0, more: Partial<ConditionContext> = {}) =>
  passMoments(listMoments(), { ...pageAfter(events, afterMs), ...more }, undefined, none).fired;

describe('built in', () => {
  test.each(Object.entries(builtInMoments))('%s is a condition', (name, { when }) => {
    expect(isMomentName(name)).toBe(true);
    expect(checkCondition(when)).toMatchObject({ ok: true });
    expect(JSON.parse(JSON.stringify(when))).toEqual(when);
  });

  const view = (id: string): [string, JsonObject] => ['view_item', { items: [{ item_id: id }] }];
  const search: [string, JsonObject] = ['search', { results_count: 9 }];
  const checkout: [string] = ['begin_checkout'];
  const error: [string, JsonObject] = ['checkout_error', { kind: 'address' }];

  test.each<[string, [string, JsonObject?][], number, string[]]>([
    ['a search that finds nothing', [['search', { results_count: 0 }]], 0, ['no-results']],
    ['a search that tells no number', [['search']], 0, []],
    ['three searches', [search, search, search], 0, ['search-struggle']],
    ['three searches, minutes ago', [search, search, search], 299_000, []],
    ['a product seen in between', [search, view('a'), search, search], 0, []],
    [
      'a product seen, and three searches more',
      [search, search, view('a'), search, search, search],
      0,
      ['search-struggle'],
    ],
    ['a product found after all', [search, search, search, view('a')], 0, []],
    ['four products', ['a', 'b', 'c', 'd'].map(view), 0, ['comparing']],
    ['three products, one twice', ['a', 'b', 'c', 'a'].map(view), 0, []],
    ['four products, and one in the cart', [...['a', 'b', 'c', 'd'].map(view), ['add_to_cart']], 0, []],
    ['a cart left alone', [['add_to_cart']], 180_000, ['cart-hesitation']],
    ['a cart left alone for a while', [['add_to_cart']], 179_999, []],
    ['a cart that went on', [['add_to_cart'], checkout], 180_000, []],
    ['a cart with one thing less', [['add_to_cart'], ['remove_from_cart']], 0, ['cart-trimmed']],
    ['a cart with one thing more', [['remove_from_cart'], ['add_to_cart']], 0, []],
    ['two errors in the checkout', [checkout, error, error], 0, ['checkout-struggle']],
    ['two errors, and away', [checkout, error, error, search], 0, []],
    ['three errors in forms', [checkout, ['form_error'], ['form_error'], ['form_error']], 0, ['checkout-struggle']],
    ['three errors in forms elsewhere', [['form_error'], ['form_error'], ['form_error']], 0, []],
    ['a payment refused', [checkout, ['checkout_error', { kind: 'payment' }]], 0, ['payment-trouble']],
    ['a purchase', [checkout, ['purchase']], 0, ['purchase-done']],
    ['a rage click', [['rage_click']], 0, ['frustration']],
    ['three dead clicks', [['dead_click'], ['dead_click'], ['dead_click']], 0, ['frustration']],
    ['three dead clicks, long ago', [['dead_click'], ['dead_click'], ['dead_click']], 119_000, []],
    ['an error of the shop', [['script_error', { own: true }]], 0, ['page-error']],
    ['an error of somebody else', [['script_error', { own: false }]], 0, []],
  ])('%s', (_name, events, afterMs, fired) => {
    expect(firesAfter(events, afterMs)).toEqual(fired);
  });

  test('what the page itself tells', () => {
    expect(firesAfter([checkout], 0, { exit: true })).toEqual(['checkout-exit']);
    expect(firesAfter([search], 0, { exit: true })).toEqual([]);
    expect(firesAfter([], 0, { vitals: { INP: { value: 900, rating: 'poor' } } })).toEqual(['slow-page']);
    expect(firesAfter([], 0, { vitals: { LCP: { value: 900, rating: 'good' } } })).toEqual([]);
  });

  test.each<[string, number, { from: number; until: number } | undefined, string[]]>([
    ['nobody was away', 180_000, undefined, ['cart-hesitation']],
    ['still away', 200_000, { from: 100_000, until: Infinity }, []],
    ['just back', 200_000, { from: 100_000, until: 195_000 }, []],
    ['back for ten seconds', 205_000, { from: 100_000, until: 195_000 }, ['cart-hesitation']],
    ['it came due after the return', 180_000, { from: 100_000, until: 179_000 }, ['cart-hesitation']],
    ['it had come due before', 200_000, { from: 190_000, until: Infinity }, ['cart-hesitation']],
  ])('what came due while the visitor was away waits: %s', (_name, afterMs, away, fired) => {
    const told = away && { away: { from: START_MS + away.from, until: START_MS + away.until } };
    expect(firesAfter([['add_to_cart']], afterMs, told)).toEqual(fired);
  });
});

describe('the list of a site', () => {
  const when = { event: 'coupon', where: { status: 'refused' } };

  test('false switches off, another replaces, an unknown one is added', () => {
    const list = listMoments({ comparing: false, frustration: { when }, 'voucher-trouble': { when, oncePer: 'view' } });
    expect(Object.keys(list).sort()).toEqual(
      [...Object.keys(builtInMoments).filter((name) => name !== 'comparing'), 'voucher-trouble'].sort(),
    );
    expect(list).toMatchObject({ frustration: { when }, 'voucher-trouble': { when, oncePer: 'view' } });
    expect(listMoments({ 'no-results': { oncePer: 'visitor' } })['no-results']).toEqual({
      ...builtInMoments['no-results'],
      oncePer: 'visitor',
    });
    expect(builtInMoments.comparing).toBeDefined();
  });

  test('no option is all of them, false is none', () => {
    expect(Object.keys(listMoments())).toEqual(Object.keys(builtInMoments));
    expect(Object.keys(listMoments(false))).toEqual([]);
  });

  test.each([
    '{"__proto__":{"when":{"stage":"arrive"}}}',
    '{"constructor":false,"a b":{"when":{"stage":"arrive"}},"x":{"oncePer":"view"},"y":null,"z":"purchase"}',
    '[{"when":{"stage":"arrive"}}]',
    '"all"',
    'null',
  ])('%s changes nothing', (option) => {
    const list = listMoments(JSON.parse(option));
    expect(Object.keys(list)).toEqual(Object.keys(builtInMoments));
    expect(({} as { when?: unknown }).when).toBeUndefined();
  });

  test('a hundred more at most', () => {
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`m${i}`, { when }]));
    expect(Object.keys(listMoments(many))).toHaveLength(Object.keys(builtInMoments).length + 100);
  });
});

describe('the latch', () => {
  const page = (stage: string, view = 'w_1', moments: string[] = []): ConditionContext => ({
    ...{ stage, view, moments, url: '/', now: START_MS },
    marks: () => [],
  });
  const inCart = (oncePer?: Moment['oncePer']) => ({ m: { when: { stage: 'cart' }, ...(oncePer && { oncePer }) } });
  /** Looks again and again, handing in what fired as the browser does. */
  function look(
    definitions: Record<string, Moment>,
    pages: ConditionContext[],
    latched = none as { session: string[]; visitor: string[] },
  ) {
    let state: MomentState | undefined;
    let caught = latched;
    return pages.map((one) => {
      const passed = passMoments(definitions, one, state, caught);
      state = passed.state;
      caught = { session: [...caught.session, ...passed.fired], visitor: [...caught.visitor, ...passed.fired] };
      return passed.fired.join();
    });
  }
  const pages = [
    page('arrive'),
    page('cart'),
    page('cart'),
    page('arrive'),
    page('cart'),
    page('arrive', 'w_2'),
    page('cart', 'w_2'),
  ];

  test.each<[Moment['oncePer'], string[]]>([
    [undefined, ['', 'm', '', '', '', '', '']],
    ['session', ['', 'm', '', '', '', '', '']],
    ['visitor', ['', 'm', '', '', '', '', '']],
    ['view', ['', 'm', '', '', '', '', 'm']],
  ])('once per %s', (oncePer, fired) => {
    expect(look(inCart(oncePer), pages)).toEqual(fired);
  });

  test('what was true when the page was loaded fires if it has not, but is no news to a view', () => {
    expect(look(inCart(), [page('cart')])).toEqual(['m']);
    expect(look(inCart('visitor'), [page('cart')])).toEqual(['m']);
    expect(look(inCart('view'), [page('cart'), page('cart'), page('arrive'), page('cart')])).toEqual(['', '', '', 'm']);
    expect(look(inCart(), [page('cart')], { session: ['m'], visitor: [] })).toEqual(['']);
    expect(look(inCart('visitor'), [page('cart')], { session: [], visitor: ['m'] })).toEqual(['']);
    expect(look(inCart(), [page('cart')], { session: [], visitor: ['m'] })).toEqual(['m']);
  });

  test('once per something unknown is once per session', () => {
    expect(look(inCart('constructor' as 'view'), pages)).toEqual(['', 'm', '', '', '', '', '']);
  });

  test('a moment that waits for another one sees it in the same look', () => {
    const chain = {
      third: { when: { all: [{ moment: 'second' }, { stage: 'cart' }] } },
      second: { when: 'm' },
      ...inCart(),
    };
    expect(look(chain, pages.slice(0, 3))).toEqual(['', 'm,second,third', '']);
  });

  test('moments that wait for themselves, or each for the other not to be, come to an end', () => {
    expect(look({ a: { when: 'a' }, b: { when: 'c' }, c: { when: 'b' } }, pages.slice(0, 2))).toEqual(['', '']);
    const contrary = { a: { when: { not: { moment: 'b' } } }, b: { when: { not: { moment: 'a' } } } };
    expect(look(contrary, [page('arrive')])).toEqual(['a']);
  });

  test('names that are members of every object fire as others do', () => {
    const named = {
      constructor: { when: { stage: 'cart' } },
      toString: { when: { stage: 'cart' }, oncePer: 'view' as const },
    };
    expect(look(named, pages.slice(0, 2))).toEqual(['', 'constructor,toString']);
  });

  test('on any walk: never twice in a session, never while the condition does not hold', () => {
    const step = fc.record({
      stage: fc.constantFrom('arrive', 'cart', 'checkout'),
      view: fc.constantFrom('w_1', 'w_2'),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const definitions = { ...inCart(), v: { when: { stage: 'checkout' }, oncePer: 'view' as const } };
        const fired = look(
          definitions,
          steps.map(({ stage, view }) => page(stage, view)),
        );
        const expected = steps.map(({ stage, view }, i) => {
          const isFirst = steps.findIndex((one) => one.stage === 'cart') === i;
          if (stage === 'cart') return isFirst ? 'm' : '';
          if (stage !== 'checkout' || !i || steps[i - 1]!.stage === stage) return '';
          return lastIn(steps, fired, i) === view ? '' : 'v';
        });
        expect(fired).toEqual(expected);
      }),
    );
  });
});

/** The view in which `v` fired last before the i-th look. */
const lastIn = (steps: { view: string }[], fired: string[], i: number): string | undefined =>
  steps[fired.slice(0, i).lastIndexOf('v')]?.view;
