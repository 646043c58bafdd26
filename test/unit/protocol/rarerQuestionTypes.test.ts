// What each rarer question type takes, and how its answer travels; until it is added nobody knows it.

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  addQuestionTypes,
  checkSurvey,
  composeAnswers,
  type Question,
  questionTypeOf,
  rarerQuestionTypes,
  type Values,
} from '@klankbord/protocol/survey';
import { checkFeedback } from '@klankbord/protocol/wire';

const label = { en: 'Why?', nl: 'Waarom?' };
const options = [
  { id: 'a', label: { en: 'Apple', nl: 'Appel' } },
  { id: 'b', label: 'Beer' },
  { id: 'constructor', label: 'Cheese' },
];
const [appel, beer, cheese] = [
  { id: 'a', label: 'Appel' },
  { id: 'b', label: 'Beer' },
  { id: 'constructor', label: 'Cheese' },
];
const dropdown: Question = { id: 'q', type: 'dropdown', label, options };
const ranking: Question = { id: 'q', type: 'ranking', label, options };
const matrix: Question = { id: 'q', type: 'matrix', label, rows: options };
const date: Question = { id: 'q', type: 'date', label };
const slider: Question = { id: 'q', type: 'slider', label };
const compose = (question: Question, value: Values[string]) =>
  composeAnswers({ id: 's', questions: [question] }, { q: value }, 'nl');

beforeEach(() => addQuestionTypes(rarerQuestionTypes));
afterEach(() => addQuestionTypes([]));

describe('how an answer travels', () => {
  test.each<[Question, Values[string], object]>([
    [dropdown, ['b'], { value: [beer] }],
    [ranking, ['b', 'constructor', 'a'], { value: [beer, cheese, appel] }],
    [matrix, { constructor: 5, a: 1 }, { value: { a: 1, constructor: 5 }, rows: [appel, beer, cheese], scale: [1, 5] }],
    [{ ...matrix, points: 7 }, { a: 7 }, { value: { a: 7 }, rows: [appel, beer, cheese], scale: [1, 7] }],
    [date, '2028-02-29', { value: '2028-02-29' }],
    [slider, 0, { value: 0, scale: [0, 100] }],
    [{ ...slider, min: -1, max: 1, step: 0.1 }, 0.3, { value: 0.3, scale: [-1, 1] }],
  ])('%j with %j', (question, value, expected) => {
    expect(questionTypeOf(question.type)!.refuses(question, value)).toBe('');
    const composed = compose(question, value);
    // None of them is a score of the shop, nor a comment.
    expect(composed).toEqual({ answers: [{ question: 'q', type: question.type, label: 'Waarom?', ...expected }] });
    expect(checkFeedback({ response: 'r', revision: 1, complete: true, ...composed })).toMatchObject({ ok: true });
  });
});

test.each<[Question, Values[string], string | RegExp]>([
  [dropdown, [], /one option/],
  [dropdown, ['z'], /one option/],
  [dropdown, ['a', 'b'], /one option/],
  [dropdown, 'a', /one option/],
  [ranking, ['a', 'b'], /all options/],
  [ranking, ['a', 'b', 'b'], /all options/],
  [ranking, ['a', 'b', 'constructor', 'a'], /all options/],
  [ranking, ['a', 'b', 'constructor', 'z'], /all options/],
  [ranking, 'a', /all options/],
  [ranking, null, /all options/],
  [matrix, [5], /object/],
  [matrix, { z: 5 }, /by row/],
  [matrix, { a: 6 }, /1 to 5/],
  [matrix, { a: 0 }, /1 to 5/],
  [matrix, { a: 2.5 }, /whole/],
  [{ ...matrix, points: 3 }, { a: 4 }, /1 to 3/],
  [matrix, { a: 4 }, ''],
  [{ ...matrix, required: true }, { a: 4, b: 4 }, 'rows'],
  [{ ...matrix, required: true }, { a: 4, b: 4, constructor: 4 }, ''],
  [date, '2026-02-30', 'date'],
  [date, '2026-2-3', 'date'],
  [date, '2026-13-01', 'date'],
  [date, '-', 'date'],
  [date, 20260203, 'date'],
  [{ ...date, min: '2026-02-03' }, '2026-02-02', 'date'],
  [{ ...date, max: '2026-02-03' }, '2026-02-04', 'date'],
  [{ ...date, min: '2026-02-03', max: '2026-02-03' }, '2026-02-03', ''],
  [slider, -1, /0 to 100/],
  [slider, 101, /0 to 100/],
  [slider, '50', /number/],
  [{ ...slider, min: 50 }, 49, /50 to 100/],
])('%j with %j is refused for %j', (question, value, reason) => {
  const refused = questionTypeOf(question.type)!.refuses(question, value);
  if (reason instanceof RegExp) expect(refused).toMatch(reason);
  else expect(refused).toBe(reason);
});

test('one that is not fetched yet has no answer: how it would travel is not known', () => {
  addQuestionTypes([]);
  expect(questionTypeOf('dropdown')).toBeUndefined();
  expect(compose(dropdown, ['b'])).toEqual({ answers: [] });
});

test('every one passes the check in its plainest form, added or not', () => {
  addQuestionTypes([]);
  const more: Record<string, object> = { dropdown: { options }, ranking: { options }, matrix: { rows: options } };
  expect(rarerQuestionTypes.map(({ type }) => type)).toEqual(['dropdown', 'ranking', 'matrix', 'date', 'slider']);
  for (const { type } of rarerQuestionTypes) {
    const plain = { id: 's', questions: [{ id: 'q', type, label, ...more[type] }] };
    expect({ type, ...checkSurvey(plain) }).toMatchObject({ type, ok: true });
  }
});
