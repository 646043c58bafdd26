// The flow of a survey: pages, branches that always end, texts that are filled in, and the event that made us ask.

import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { type ConditionContext, holds as holdsIn } from '@klankbord/protocol/condition';
import {
  checkSurvey,
  fillIn,
  findCause,
  type Holds,
  listPages,
  type Question,
  type Survey,
  textIn,
  type Values,
  walkSurvey,
} from '@klankbord/protocol/survey';

const holds: Holds = (condition, told) => holdsIn(condition, { stage: 'cart', ...told } as unknown as ConditionContext);
const question = (id: string, more: object = {}): Question => ({ id, type: 'rating', label: id, ...more }) as Question;
const idsOf = (survey: Survey, values: Values): string[] =>
  walkSurvey(survey, values, holds).flatMap(({ questions }) => questions.map(({ id }) => id));

describe('pages', () => {
  test('one question a page, else as `pages` says; what it leaves out comes at the end, what it makes up is nothing', () => {
    const questions = ['a', 'b', 'c', 'd'].map((id) => question(id));
    const idsIn = (pages?: string[][]): string[][] =>
      listPages({ questions, ...(pages && { pages }) }).map((page) => page.map(({ id }) => id));
    expect(idsIn()).toEqual([['a'], ['b'], ['c'], ['d']]);
    expect(idsIn([['b', 'a'], ['x'], ['b', 'c']])).toEqual([['b', 'a'], ['c'], ['d']]);
  });
});

describe('branches', () => {
  const survey: Survey = {
    id: 's',
    questions: [
      question('effort', { next: [{ if: { answer: { effort: { gte: 4 } } }, to: 'praise' }, { to: 'why' }] }),
      question('aside'),
      question('why', { next: [{ to: 'end' }] }),
      question('praise', { showIf: { score: { rating: { gte: 5 } } } }),
      question('place', { showIf: { all: [{ stage: 'cart' }, { survey: 's' }] } }),
    ],
  };

  test('the first branch that holds is taken, pages between are left out', () => {
    expect(idsOf(survey, { effort: 2 })).toEqual(['effort', 'why']);
    expect(idsOf(survey, { effort: 5 })).toEqual(['effort', 'praise', 'place']);
    expect(idsOf(survey, { effort: 4 })).toEqual(['effort', 'place']);
  });

  test('what was filled in on pages that are left out decides nothing', () => {
    const later: Survey = {
      id: 's',
      questions: [
        question('a', { next: [{ if: { answer: { a: 5 } }, to: 'c' }] }),
        question('b'),
        question('c', { showIf: { answer: { b: 1 } } }),
      ],
    };
    expect(idsOf(later, { a: 1, b: 1 })).toEqual(['a', 'b', 'c']);
    expect(idsOf(later, { a: 5, b: 1 })).toEqual(['a']);
  });

  test('a condition sees what stands before it, on its page too', () => {
    const paged: Survey = {
      id: 's',
      questions: [
        question('a', { showIf: { answer: { b: 1 } } }),
        question('b'),
        question('c', { showIf: { answer: { b: 1 } } }),
      ],
      pages: [['a', 'b', 'c']],
    };
    expect(idsOf(paged, { b: 1 })).toEqual(['b', 'c']);
  });

  test.each([
    ['back', 'a'],
    ['to itself', 'b'],
    ['to nowhere', 'x'],
  ])('a branch %s is none', (_, to) => {
    expect(
      idsOf({ id: 's', questions: [question('a'), question('b', { next: [{ to }] }), question('c')] }, {}),
    ).toEqual(['a', 'b', 'c']);
  });
});

describe('random surveys', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const anId = fc.constantFrom(...ids, 'end', 'nowhere');
  const condition = fc.oneof(
    fc.record({
      answer: fc.dictionary(fc.constantFrom(...ids), fc.integer({ min: 1, max: 5 }), { minKeys: 1, maxKeys: 2 }),
    }),
    fc.constant({ score: { rating: { gte: 3 } } }),
    fc.constant({ not: { answer: { a: 3 } } }),
    fc.constant({ nonsense: true }),
  );
  const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
  const surveys = fc
    .record({
      branches: fc.array(fc.array(fc.record({ if: maybe(condition), to: anId }), { maxLength: 3 }), {
        minLength: 5,
        maxLength: 5,
      }),
      shownIf: fc.array(maybe(condition), { minLength: 5, maxLength: 5 }),
      pages: maybe(fc.array(fc.array(fc.constantFrom(...ids, 'nowhere'), { maxLength: 3 }), { maxLength: 4 })),
    })
    .map(
      ({ branches, shownIf, pages }) =>
        ({
          id: 's',
          questions: ids.map((id, index) => question(id, { next: branches[index], showIf: shownIf[index] })),
          pages,
        }) as Survey,
    );
  const values = fc.dictionary(fc.constantFrom(...ids), fc.integer({ min: 1, max: 5 }));

  test('never hang: the pages rise, and no question is asked twice', () => {
    fc.assert(
      fc.property(surveys, values, (survey, filled) => {
        const pages = walkSurvey(survey, filled, holds);
        const indexes = pages.map(({ index }) => index);
        expect(indexes).toEqual([...new Set(indexes)].sort((a, b) => a - b));
        const asked = pages.flatMap(({ questions }) => questions.map(({ id }) => id));
        expect(new Set(asked).size).toBe(asked.length);
        expect(pages.every(({ questions }) => questions.length > 0)).toBe(true);
      }),
    );
  });

  test('what lies ahead changes nothing of what lies behind', () => {
    fc.assert(
      fc.property(
        surveys,
        values,
        fc.constantFrom(...ids),
        fc.integer({ min: 1, max: 5 }),
        (survey, filled, id, value) => {
          const before = walkSurvey(survey, filled, holds);
          const at = before.findIndex(({ questions }) => questions.some((one) => one.id === id));
          const after = walkSurvey(survey, { ...filled, [id]: value }, holds);
          const until = at < 0 ? before.length : at;
          expect(after.slice(0, until)).toEqual(before.slice(0, until));
        },
      ),
    );
  });
});

describe('fillIn', () => {
  const known = { answers: { effort: 2, why: [{ id: 'v', label: 'The voucher' }, 'x'] }, traits: { name: ' Anna ' } };

  test.each([
    ['Hello {{traits.name}}!', 'Hello Anna!'],
    ['{{ traits.name }}, why {{answers.effort}}?', 'Anna, why 2?'],
    ['You said {{answers.why}}.', 'You said The voucher, x.'],
    ['Hello {{traits.first}}, how was it?', 'Hello, how was it?'],
    ['{{traits.first}}, how was it?', 'How was it?'],
    ['How was it, {{traits.first}}?', 'How was it?'],
    ['How was the {{event.items.0.item_name}}?', 'How was the?'],
    ['{{answers.constructor}}{{answers.__proto__.x}}{{answers}}Why?', 'Why?'],
    ['Nothing {here} }} to {{ fill', 'Nothing {here} }} to {{ fill'],
  ])('%s', (text, filled) => {
    expect(fillIn(text, known)).toBe(filled);
  });

  test('a long answer is cut, and braces in it are not filled in again', () => {
    expect(fillIn('{{a}}', { a: 'x'.repeat(500) })).toHaveLength(200);
    expect(fillIn('{{a}}', { a: '{{b}}', b: 'no' })).toBe('{{b}}');
  });
});

describe('findCause', () => {
  const step = (name: string, more: object = {}) => ({ name, time: '', stage: 'arrive', ...more });
  const trail = [
    step('view_item', { item_name: 'Tent' }),
    step('purchase', { value: 10 }),
    step('moment', { moment: 'purchase-done' }),
    step('page_view'),
  ];

  test('what `when` names; for a moment what came before it', () => {
    expect(findCause({ all: [{ event: 'view_item' }, { not: { stage: 'cart' } }] }, trail)).toBe(trail[0]);
    expect(findCause('purchase-done', trail)).toBe(trail[1]);
    expect(findCause({ moment: 'purchase-done' }, trail)).toBe(trail[1]);
    expect(findCause('no-results', trail)).toBeUndefined();
    expect(findCause(undefined, trail)).toBeUndefined();
  });
});

test('texts: the exact language, its main one, the default, English, the first there is', () => {
  const text = { 'nl-BE': '1', nl: '2', default: '3', en: '4', de: '5' };
  expect(['nl-BE', 'nl-NL', 'fr'].map((locale) => textIn(text, locale))).toEqual(['1', '2', '3']);
  expect([textIn({ de: '5', en: '4' }, 'fr'), textIn({ de: '5', it: '6' }, 'fr')]).toEqual(['4', '5']);
});

test('what is refused is said with its place', () => {
  const fault = (more: object, flow: object = {}): string => {
    const verdict = checkSurvey({ id: 's', questions: [question('a', more), question('b')], ...flow });
    return verdict.ok ? '' : verdict.detail;
  };
  expect(fault({ next: [{ to: 'x' }] })).toBe('questions[0].next[0].to "x" is no question of this survey');
  expect(fault({ next: [{ to: 'b' }] }, { pages: [['a', 'b']] })).toContain('is not on a later page');
  expect(fault({ next: [{ if: { not: { stage: '' } }, to: 'b' }] })).toMatch(/^questions\[0\]\.next\[0\]\.if/);
  expect(fault({}, { pages: [['a']] })).toBe('pages leave out the question "b"');
});
