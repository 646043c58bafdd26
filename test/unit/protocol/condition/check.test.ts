// What is wrong with a condition is said in a sentence, with the place; and when to look again, to the millisecond.

import { describe, expect, test } from '@jest/globals';
import { checkCondition, type Condition, type ConditionContext, dueMs, marksOf } from '@klankbord/protocol/condition';
import { advance, emptyJourney } from '@klankbord/protocol/journey';
import { makeEvent, START_MS } from '../support/makeEvents';

test.each<[Condition, string]>([
  [{ event: 'View' }, 'when.event: must be the name of an event, e.g. view_item'],
  [
    { all: [{ stage: 'a' }, { exit: true }, { event: 4 }] },
    'when.all[2].event: must be the name of an event, e.g. view_item',
  ],
  [{ not: { idle: 30 } }, 'when.not.idle: must be a duration such as 500ms, 30s, 5m, 2h or 7d'],
  [{ event: 'search', where: { n: { gte: '4' } } }, 'when.where.n.gte: must be a number'],
  [
    { event: 'search', where: { n: { below: 4 } } },
    'when.where.n: "below" is not one of eq, ne, gt, gte, lt, lte, in, glob, exists',
  ],
  [{ event: 'search', times: 21 }, 'when.times: must be a whole number from 1 to 20, for so many are remembered'],
  [{ event: 'search', in: 'tab' }, 'when.in: must be "view" or "session"'],
  [{ event: 'search', without: { stage: 'cart' } }, 'when.without: "stage" does not go with "event"'],
  [{ event: 'search', for: '5m', within: '5m' }, 'when.for: must be shorter than within, else it never holds'],
  [
    { sequence: [{ event: 'search' }, { event: '' }] },
    'when.sequence[1].event: must be the name of an event, e.g. view_item',
  ],
  [{ stage: 'cart', times: 2 }, 'when: "times" does not go with "stage"'],
  [{ count: { View: 4 } }, 'when.count: "View" is not the name of an event'],
  [{ cart: { colour: 'red' } }, 'when.cart: "colour" is not one of value, quantity, currency'],
  [{ url: '*'.repeat(2049) }, 'when.url: must be a text of 1 to 2,048 characters, * for any run of them'],
  [JSON.parse('{"trait":{"__proto__":1}}'), 'when.trait: "__proto__" is not a name or a path'],
  [{ any: new Array(200).fill({ stage: 'a' }) }, 'when.any[199]: is one of more than 200 conditions'],
])('%j', (condition, detail) => {
  expect(checkCondition(condition)).toEqual({ ok: false, code: 'bad-condition', detail });
});

test('large in all is too large, though each part of it is not', () => {
  const large = { any: new Array(30).fill({ event: 'search', where: { n: { in: new Array(100).fill(1) } } }) };
  expect(checkCondition(large)).toMatchObject({ ok: false, detail: 'when: holds more than 2000 values' });
});

describe('dueMs', () => {
  /** So long after the last of these events, which come a second after one another. */
  function dueAfter(
    condition: Condition,
    names: string[],
    afterMs: number,
    more: Partial<ConditionContext> = {},
  ): number {
    const part = names
      .map((name, n) => makeEvent(n, name))
      .reduce((all, event) => advance(all, event, undefined, marksOf([condition], event)), emptyJourney());
    const now = START_MS + (names.length - 1) * 1000 + afterMs;
    const known = { stage: 'cart', url: '/', idleMs: afterMs, dwellMs: afterMs, ...more };
    return dueMs(condition, { ...known, now, marks: (key) => part.marks[key] ?? [] });
  }
  const hesitates = { event: 'add_to_cart', without: { event: 'begin_checkout' }, for: '3m' };

  test.each<[string, Condition, string[], number, number]>([
    ['nothing that time could change', { event: 'search' }, ['search'], 1000, Infinity],
    ['before it has happened', hesitates, ['search'], 1000, Infinity],
    ['two minutes before', hesitates, ['add_to_cart'], 60_000, 120_000],
    ['anything sooner than 100 ms', hesitates, ['add_to_cart'], 179_999, 100],
    ['once it holds', hesitates, ['add_to_cart'], 180_000, Infinity],
    ['once it cannot', hesitates, ['add_to_cart', 'begin_checkout'], 60_000, Infinity],
    ['when the window leaves it behind', { event: 'search', within: '1m' }, ['search'], 10_000, 50_001],
    [
      'when the first of many leaves the window',
      { event: 'search', within: '1m' },
      ['search', 'search'],
      10_000,
      49_001,
    ],
    [
      'a step that leaves the window',
      { sequence: [{ event: 'a' }, { event: 'b' }], within: '1m' },
      ['a', 'b'],
      0,
      59_001,
    ],
    ['idle', { idle: '30s' }, [], 10_000, 20_000],
    ['idle that holds', { idle: '30s' }, [], 30_000, Infinity],
    ['the soonest of all within', { any: [{ not: { idle: '30s' } }, { dwell: '20s' }, hesitates] }, [], 10_000, 10_000],
    ['an element', { element: '#a' }, [], 0, 1000],
    ['what is broken', { all: [{ idle: 'long' }, { dwell: '20s' }] }, [], 0, Infinity],
  ])('%s', (_name, condition, names, afterMs, due) => {
    expect(dueAfter(condition, names, afterMs)).toBe(due);
  });

  test('what came due while the visitor was away is due ten seconds after the return', () => {
    const away = { from: START_MS + 100_000, until: START_MS + 200_000 };
    expect(dueAfter(hesitates, ['add_to_cart'], 201_000, { away })).toBe(9000);
    expect(dueAfter(hesitates, ['add_to_cart'], 201_000, { away: { ...away, until: Infinity } })).toBe(Infinity);
  });
});
