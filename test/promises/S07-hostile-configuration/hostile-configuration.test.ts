// S7: a hostile configuration is refused, and where nobody checked it, it is harmless: nothing throws, and the work is bounded.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  checkCondition,
  type Condition,
  type ConditionContext,
  dueMs,
  holds,
  listLeaves,
  listMoments,
  marksOf,
  passMoments,
} from '@klankbord/protocol/condition';
import { advance, emptyJourney, mergeParts } from '@klankbord/protocol/journey';
import { checkSurvey } from '@klankbord/protocol/survey';
import type { KlankbordEvent } from '@klankbord/protocol/wire';
import { corpus } from './corpus';

const event: KlankbordEvent = {
  id: '0198f5a0-6a00-7d11-8d55-5a2b8f1c9e77',
  name: 'search',
  time: '2026-11-22T10:00:00.000Z',
  view: 'w_1',
  props: { search_term: 'a'.repeat(30_000), n: 1, items: [{ item_id: 'a' }] },
};
const page: ConditionContext = {
  stage: 'cart',
  url: `https://shop.example/${'a'.repeat(8000)}?q=${'a'.repeat(8000)}#${'a'.repeat(8000)}`,
  now: Date.parse(event.time) + 1000,
  view: 'w_1',
  marks: () => [{ id: event.id, ms: Date.parse(event.time), view: 'w_1', value: 'a' }],
  ...{ furthest: 'cart', counts: { search: 1 }, cart: { value: 1 }, moments: ['x'], visits: 1, purchases: 0 },
  ...{ device: 'phone', touch: true, locale: 'nl-NL', channel: 'web', page: { type: 'a' }, traits: { plan: 'pro' } },
  ...{ vitals: { LCP: { value: 1, rating: 'good' } }, idleMs: 1, dwellMs: 1, scroll: 1, exit: false, survey: 's' },
  ...{ answers: { q: 'a', many: ['a', 'b'] }, scores: { nps: 9 }, isVisible: () => true },
};

/** Everything that a page or a collector does with a condition of which it knows nothing. */
function useIt(value: unknown) {
  const condition = value as Condition;
  const definitions = listMoments({ hostile: { when: condition } });
  return {
    check: checkCondition(value),
    survey: checkSurvey({
      id: 's',
      questions: [{ id: 'q', type: 'text', label: 'Why?' }],
      when: value,
      audience: value,
    }),
    holds: holds(condition, page),
    not: holds({ not: condition }, page),
    marks: marksOf([condition, { any: [condition] }], event),
    due: dueMs(condition, page),
    explained: listLeaves(condition, page),
    passed: passMoments(definitions, page, undefined, { session: [], visitor: [] }),
    moments: listMoments(value),
  };
}

/** What must be so of every value whatsoever. */
function expectHarmless(value: unknown): void {
  const used = useIt(value);
  expect(typeof used.holds).toBe('boolean');
  expect(used.due).toBeGreaterThanOrEqual(100);
  expect(used.explained.length).toBeLessThanOrEqual(2000);
  expect(used.marks.every(({ key }) => key.length < 100_000)).toBe(true);
  // What was let through holds or does not; what was refused is never true and false at once.
  if (used.check.ok) expect(used.not).toBe(!used.holds);
  else expect(used.holds && used.not).toBe(false);
  // Whatever was remembered of it can be kept and merged.
  const part = advance(emptyJourney(), event, undefined, used.marks);
  expect(() => JSON.stringify(mergeParts([part, part]))).not.toThrow();
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(pristine);
}
const pristine = Object.getOwnPropertyNames(Object.prototype).sort();

/**
 * The same value, counting every look into it: reading a member, asking whether there is one, or listing a name. Time is
 * no measure on a shared machine; looks are the same everywhere.
 */
function counting<T>(value: T, count: { looks: number }): T {
  if (typeof value !== 'object' || value === null) return value;
  const wrapped = new Map<PropertyKey, unknown>();
  return new Proxy(value, {
    get(target, key, receiver) {
      count.looks++;
      if (!wrapped.has(key)) wrapped.set(key, counting(Reflect.get(target, key, receiver) as unknown, count));
      return wrapped.get(key);
    },
    has: (target, key) => (count.looks++, Reflect.has(target, key)),
    getOwnPropertyDescriptor(target, key) {
      count.looks++;
      return Reflect.getOwnPropertyDescriptor(target, key);
    },
  });
}

describe('S7 the corpus', () => {
  test.each(corpus)('$name', ({ json, refused }) => {
    const value = JSON.parse(json) as unknown;
    expectHarmless(value);
    expect(checkCondition(value).ok).toBe(!refused);
    if (refused) expect((checkCondition(value) as { detail: string }).detail.length).toBeLessThan(600);
  });

  test.each(corpus.filter(({ tooLarge }) => tooLarge))('$name: neither it nor its contrary holds', ({ json }) => {
    const { holds: is, not, marks, due } = useIt(JSON.parse(json));
    expect({ is, not, marks, due }).toEqual({ is: false, not: false, marks: [], due: Infinity });
  });

  // A look takes well under 100 ns: 20,000 of them are far below the 5 ms that are promised.
  test.each(corpus.filter(({ wide }) => !wide))('$name: at most 20,000 looks for each use', ({ json }) => {
    const uses: ((condition: Condition) => unknown)[] = [
      checkCondition,
      (condition) => holds(condition, page),
      (condition) => marksOf([condition], event),
      (condition) => dueMs(condition, page),
      (condition) => listLeaves(condition, page),
    ];
    for (const use of uses) {
      const count = { looks: 0 };
      use(counting(JSON.parse(json) as Condition, count));
      expect(count.looks).toBeLessThan(20_000);
    }
  });

  test('objects that no JSON could be', () => {
    const circle: Record<string, unknown> = {};
    circle.all = [circle, circle];
    const trap = new Proxy(
      {},
      {
        getOwnPropertyDescriptor: () => {
          throw new Error('trap');
        },
        ownKeys: () => {
          throw new Error('trap');
        },
      },
    );
    const getter = {
      get event(): string {
        throw new Error('getter');
      },
    };
    for (const value of [
      circle,
      { not: circle },
      Object.create(null),
      new Map(),
      () => 1,
      Symbol('x'),
      10n,
      Number.NaN,
    ]) {
      expectHarmless(value);
    }
    for (const value of [trap, getter]) {
      expect(() => [
        holds(value, page),
        marksOf([value], event),
        dueMs(value, page),
        listLeaves(value, page),
      ]).not.toThrow();
    }
  });
});

describe('S7 the fuzz', () => {
  const key = fc.oneof(
    fc.constantFrom(
      ...'event where times within in without for since sequence stage furthest idle dwell scroll exit'.split(' '),
    ),
    fc.constantFrom(
      ...'url hash query cart count distinct moment purchases visitor visits device locale channel'.split(' '),
    ),
    fc.constantFrom(...'page trait vital element answer score survey all any not gte glob in exists search'.split(' ')),
    fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', ''),
  );
  const plain = fc.oneof(
    fc.constantFrom<unknown>(
      'search',
      'view',
      'first',
      '5m',
      '9'.repeat(12),
      '*a'.repeat(40),
      'a'.repeat(3000),
      '%',
      '#',
      '##',
    ),
    fc.constantFrom<unknown>(0, -1, 4, 20, 1e300, true, false, null),
    fc.string(),
  );
  const { value: anything } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      plain,
      fc.array(tie('value'), { maxLength: 4 }),
      fc.array(fc.tuple(key, tie('value')), { maxLength: 4 }).map((members) =>
        // As JSON.parse makes it: `__proto__` is a member as any other.
        JSON.parse(`{${members.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join()}}`),
      ),
    ),
  }));

  test('nothing throws, whatever it is', () => {
    fc.assert(fc.property(fc.oneof(anything, fc.anything()), expectHarmless), { numRuns: 2000 });
  });

  test('members of the wrong type at every place of a good condition', () => {
    const good = corpus.filter(({ refused }) => !refused).map(({ json }) => json);
    fc.assert(
      fc.property(fc.constantFrom(...good), fc.nat(), anything, (json, place, junk) => {
        let at = 0;
        const count = (json.match(/"[^"]*":/g) ?? []).length;
        const value = JSON.parse(json, (_key, one: unknown) =>
          at++ === place % (count * 2 + 1) ? junk : one,
        ) as unknown;
        expectHarmless(value);
      }),
      { numRuns: 2000 },
    );
  });
});
