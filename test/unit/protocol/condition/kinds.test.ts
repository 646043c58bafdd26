// The language of conditions, against an evaluator that is written down the plain way.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  checkCondition,
  type Condition,
  type ConditionContext,
  holds,
  holdsWhere,
  listLeaves,
  type Mark,
  marksOf,
  matchesAddress,
  parseDuration,
  splitAddress,
} from '@klankbord/protocol/condition';
import { addMarks } from '@klankbord/protocol/journey';
import type { JsonObject, JsonValue, KlankbordEvent } from '@klankbord/protocol/wire';
import { makeEvent, START_MS } from './support/makeEvents';

interface Visit {
  events: KlankbordEvent[];
  stage: string;
  url: string;
}

/** The context as the client makes it: only marked occurrences are remembered. */
function contextOf({ events, stage, url }: Visit, condition: Condition): ConditionContext {
  const marks = events.reduce<Record<string, Mark[]>>(
    (all, event) => addMarks(all, marksOf([condition], event), event),
    {},
  );
  return { stage, url, now: START_MS, marks: (key) => (Object.hasOwn(marks, key) ? marks[key]! : []) };
}
const holdsIn = (visit: Visit, condition: Condition): boolean => holds(condition, contextOf(visit, condition));

/** The same question, asked of the events themselves. */
function naive({ events, stage, url }: Visit, condition: Condition): boolean {
  const again = (inner: unknown): boolean => naive({ events, stage, url }, inner as Condition);
  if ('event' in condition) {
    const where = (condition.where ?? {}) as Record<string, unknown>;
    return events.some(
      ({ name, props }) =>
        name === condition.event && Object.entries(where).every(([path, wanted]) => naiveValue(props, path, wanted)),
    );
  }
  if ('stage' in condition) return condition.stage === stage;
  if ('url' in condition) return naiveGlob(String(condition.url), new URL(url).pathname);
  if ('all' in condition) return !(condition.all as unknown[]).some((inner) => !again(inner));
  if ('any' in condition) return (condition.any as unknown[]).map(again).includes(true);
  return !again(condition.not);
}

function naiveValue(props: JsonObject, path: string, wanted: unknown): boolean {
  const actual = path.split('.').reduce<unknown>((value, key) => (value as JsonObject | undefined)?.[key], props);
  if (typeof wanted !== 'object' || wanted === null) return actual === wanted;
  return Object.entries(wanted as Record<string, never>).every(([operator, operand]) => {
    if (operator === 'eq') return actual === operand;
    if (operator === 'ne') return actual !== operand;
    if (operator === 'in') return (operand as unknown[]).indexOf(actual) >= 0;
    if (operator === 'exists') return operand === (actual !== undefined);
    if (operator === 'glob') return actual !== undefined && naiveGlob(operand, String(actual));
    if (typeof actual !== 'number') return false;
    return { gt: actual > operand, gte: actual >= operand, lt: actual < operand, lte: actual <= operand }[operator];
  });
}

/** `*` takes nothing, or one character and goes on. */
function naiveGlob(pattern: string, text: string): boolean {
  if (!pattern) return !text;
  if (pattern[0] === '*')
    return naiveGlob(pattern.slice(1), text) || (text !== '' && naiveGlob(pattern, text.slice(1)));
  return pattern[0] === text[0] && naiveGlob(pattern.slice(1), text.slice(1));
}

const names = fc.constantFrom('search', 'view_item', 'purchase');
const value = fc.constantFrom<JsonValue>(0, 1, 2, 50, 'red', 'reed', '');
const operators = fc
  .record(
    {
      eq: value,
      ne: value,
      gt: fc.integer({ min: 0, max: 3 }),
      gte: fc.integer({ min: 0, max: 3 }),
      lt: fc.integer({ min: 0, max: 60 }),
      lte: fc.integer({ min: 0, max: 60 }),
      in: fc.array(value, { maxLength: 3 }),
      glob: fc.constantFrom('*', 'r*d', '1', ''),
      exists: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  .filter((all) => Object.keys(all).length < 3);
const where = fc.dictionary(fc.constantFrom('n', 'colour', 'items.0.n', 'items.1.colour'), fc.oneof(value, operators), {
  maxKeys: 2,
});
const { condition: anyCondition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    fc.record({ event: names, where }, { requiredKeys: ['event'] }),
    fc.record({ stage: fc.constantFrom('search', 'cart') }),
    fc.record({ url: fc.constantFrom('/', '/p/*', '*', '*/cart') }),
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
  ),
}));
const fields = fc.record({ n: value, colour: value }, { requiredKeys: [] });
const props = fc
  .tuple(fields, fc.array(fields, { maxLength: 2 }), fc.boolean())
  .map(([flat, items, listed]) => ({ ...flat, ...(listed && { items }) }) as JsonObject);
const visits: fc.Arbitrary<Visit> = fc.record({
  events: fc
    .array(fc.tuple(names, props), { maxLength: 8 })
    .map((list) => list.map(([name, more], i) => makeEvent(i, name, more))),
  stage: fc.constantFrom('arrive', 'search', 'cart'),
  url: fc.constantFrom('https://shop.example/', 'https://shop.example/p/42?x=/cart', 'https://shop.example/cart#/p/'),
});

describe('conditions', () => {
  test('hold when the plain evaluator says so', () => {
    fc.assert(
      fc.property(visits, anyCondition, (visit, condition) => {
        expect(checkCondition(condition).ok).toBe(true);
        expect(holdsIn(visit, condition)).toBe(naive(visit, condition));
      }),
      { numRuns: 300 },
    );
  });

  test('the leaves of a condition are those within, each with its value', () => {
    fc.assert(
      fc.property(visits, anyCondition, (visit, condition) => {
        for (const leaf of listLeaves(condition, contextOf(visit, condition))) {
          expect(['event', 'stage', 'url']).toContain(Object.keys(leaf.condition)[0]);
          expect(leaf.value).toBe(naive(visit, leaf.condition));
        }
      }),
    );
    const tree = { all: [{ stage: 'cart' }, { not: { any: [{ event: 'search' }, { url: '/' }] } }] };
    const visit = { events: [], stage: 'cart', url: 'https://shop.example/' };
    expect(listLeaves(tree, contextOf(visit, tree))).toEqual([
      { condition: { stage: 'cart' }, value: true },
      { condition: { event: 'search' }, value: false },
      { condition: { url: '/' }, value: true },
    ]);
  });

  test('an unknown kind never holds', () => {
    const visit = { events: [], stage: 'cart', url: 'https://shop.example/' };
    expect(holdsIn(visit, { weather: 'rain' })).toBe(false);
    expect(holdsIn(visit, {})).toBe(false);
    expect(holdsIn(visit, Object.create({ stage: 'cart' }) as Condition)).toBe(false);
  });

  test('an event is marked once for each different question', () => {
    const zero = { event: 'search', where: { results_count: 0 } };
    const conditions = [{ all: [zero, { not: zero }] }, { event: 'search' }, { event: 'purchase' }];
    expect(marksOf(conditions, makeEvent(1, 'search', { results_count: 0 }))).toHaveLength(2);
    expect(marksOf(conditions, makeEvent(1, 'search', { results_count: 7 }))).toHaveLength(1);
    expect(marksOf(conditions, makeEvent(1, 'view_item'))).toEqual([]);
  });
});

test.each<[JsonObject, Record<string, unknown>, boolean]>([
  [{}, {}, true],
  [{ n: 1 }, { n: 1 }, true],
  [{ n: 1 }, { n: '1' }, false],
  [{ n: '2' }, { n: { gt: 1 } }, false],
  [{ n: 2 }, { n: { gt: 1, lt: 2 } }, false],
  [{ n: 2 }, { n: { gte: 2, lte: 2 } }, true],
  [{}, { n: { lt: 5 } }, false],
  [{}, { n: { ne: 5 } }, true],
  [{}, { n: { exists: false } }, true],
  [{ n: null }, { n: { exists: true } }, true],
  [{ n: 42 }, { n: { glob: '4*' } }, true],
  [{}, { n: { glob: '*' } }, false],
  [{ n: 'a' }, { n: { in: ['a', 'b'] } }, true],
  [{ n: 'a' }, { n: { in: 'abc' } }, false],
  [{ items: [{ item_category: 'tents' }] }, { 'items.0.item_category': 'tents' }, true],
  [{ items: [] }, { 'items.0.item_category': 'tents' }, false],
  [{ items: [] }, { 'items.constructor': { exists: true } }, false],
  [{}, { toString: { exists: true } }, false],
  [{}, { '__proto__.toString': { exists: true } }, false],
  [{ n: 1 }, { n: { below: 3 } }, false],
  [{ n: 1 }, { n: { constructor: 1 } }, false],
])('%j where %j: %s', (given, wanted, expected) => {
  expect(holdsWhere(given, wanted)).toBe(expected);
});

test.each([
  ['/product/*', 'https://shop.example/product/42?ref=x#top', true],
  ['/product/*', 'https://shop.example/products', false],
  ['/', 'https://shop.example', true],
  ['https://shop.example/*', 'https://shop.example/a', true],
  ['https://shop.example/*', 'https://other.example/?https://shop.example/', false],
  ['https://*/cart', 'https://shop.example/cart?x', true],
  ['*cart*', 'https://cart.example/x', false],
  ['*', 'about:blank', true],
])('the pattern %s on %s: %s', (pattern, address, expected) => {
  expect(matchesAddress(pattern, address)).toBe(expected);
});

test('addresses come apart without query and fragment', () => {
  expect(splitAddress('https://a.example:8080/p?q#h')).toEqual({ origin: 'https://a.example:8080', path: '/p' });
  expect(splitAddress('/p?q')).toEqual({ origin: '', path: '/p' });
  expect(splitAddress('')).toEqual({ origin: '', path: '/' });
});

test.each([
  ['500ms', 500],
  ['30s', 30_000],
  ['5m', 300_000],
  ['2h', 7_200_000],
  ['7d', 604_800_000],
  ['0s', 0],
  ['', undefined],
  ['5', undefined],
  ['-5m', undefined],
  ['1.5h', undefined],
  ['5 m', undefined],
  ['5M', undefined],
  ['never', undefined],
  ['1234567890d', undefined],
  [300_000, undefined],
])('the duration %j is %p ms', (text, ms) => {
  expect(parseDuration(text)).toBe(ms);
});
