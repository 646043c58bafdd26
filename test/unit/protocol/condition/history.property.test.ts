// The evaluator that remembers a little says what one says that looks at everything that ever happened.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkCondition, type Condition, dueMs, holds, listLeaves } from '@klankbord/protocol/condition';
import { makeEvent, START_MS } from '../support/makeEvents';
import { naive } from './support/naive';
import { conditions, contextOf, laterBy, stories } from './support/stories';

const runs = { numRuns: 400 };

describe('conditions over histories in two tabs', () => {
  test('hold when the plain evaluator says so', () => {
    const seen = { true: 0, false: 0 };
    fc.assert(
      fc.property(stories, conditions, (told, condition) => {
        expect(checkCondition(condition)).toMatchObject({ ok: true });
        const value = holds(condition, contextOf(told, [condition]));
        seen[`${value}`]++;
        expect(value).toBe(naive(told.story, condition));
      }),
      runs,
    );
    // Neither value is the rule: else both evaluators could be asleep.
    expect(Math.min(seen.true, seen.false)).toBeGreaterThan(runs.numRuns / 5);
  });

  test('do not disturb one another', () => {
    fc.assert(
      fc.property(stories, fc.array(conditions, { minLength: 2, maxLength: 6 }), (told, several) => {
        const context = contextOf(told, several);
        for (const condition of several) expect(holds(condition, context)).toBe(naive(told.story, condition));
      }),
      { numRuns: 150 },
    );
  });

  test('the leaves are those within, each with its value', () => {
    fc.assert(
      fc.property(stories, conditions, (told, condition) => {
        for (const leaf of listLeaves(condition, contextOf(told, [condition]))) {
          expect(leaf.condition).not.toHaveProperty('all');
          expect(leaf.value).toBe(naive(told.story, leaf.condition));
        }
      }),
      { numRuns: 150 },
    );
  });

  // In other words: some three searches with no product seen since the first of them.
  test('`since: first` means some of the occurrences, not the oldest of all', () => {
    const many = { event: 'search', times: 3, without: { event: 'view_item' }, since: 'first' };
    fc.assert(
      fc.property(stories, (told) => {
        const { events } = told.story;
        const inRow = events.slice(events.map(({ name }) => name).lastIndexOf('view_item') + 1);
        expect(holds(many, contextOf(told, [many]))).toBe(inRow.filter(({ name }) => name === 'search').length >= 3);
      }),
      { numRuns: 300 },
    );
  });

  test('time alone changes nothing before dueMs', () => {
    let moved = 0;
    fc.assert(
      fc.property(stories, conditions, fc.nat(), (told, condition, random) => {
        const context = contextOf(told, [condition]);
        const due = dueMs(condition, context);
        expect(due).toBeGreaterThanOrEqual(100);
        // 100 stands for anything that is sooner.
        const waited = due === 100 ? 0 : random % Math.min(due, 40_000_000);
        expect(holds(condition, laterBy(context, waited))).toBe(holds(condition, context));
        if (due < Infinity && holds(condition, laterBy(context, due)) !== holds(condition, context)) moved++;
      }),
      runs,
    );
    expect(moved).toBeGreaterThan(runs.numRuns / 100);
  });
});

test('the 21st occurrence is forgotten, as the language says', () => {
  const condition: Condition = { sequence: [{ event: 'search' }, { event: 'purchase' }] };
  const after = (searches: number): boolean => {
    const names = ['search', 'purchase', ...new Array<string>(searches).fill('search')];
    const events = names.map((name, n) => makeEvent(n, name));
    const now = START_MS + 100_000;
    const story = { events, stage: 'search', url: 'https://shop.example/', view: 'w_1', now, idleMs: 0 };
    const value = holds(condition, contextOf({ story, tabs: names.map(() => 0), reload: 0 }, [condition]));
    expect(value).toBe(naive(story, condition));
    return value;
  };
  expect([after(19), after(20)]).toEqual([true, false]);
});
