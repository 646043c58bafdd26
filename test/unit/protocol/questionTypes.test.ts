// What each question type takes, and how its answer travels.

import { describe, expect, test } from '@jest/globals';
import {
  checkSurvey,
  type ChoiceQuestion,
  composeAnswers,
  isNotice,
  type Question,
  questionTypeOf,
  questionTypes,
  type Survey,
  type Values,
} from '@klankbord/protocol/survey';
import { checkFeedback } from '@klankbord/protocol/wire';

const label = { en: 'Why?', nl: 'Waarom?' };
const options = [
  { id: 'a', label: { en: 'Apple', nl: 'Appel' } },
  { id: 'b', label: 'Beer' },
];
const survey = (...questions: Question[]): Survey => ({ id: 's', questions });
const choice = (more: Partial<ChoiceQuestion> = {}): Question => ({ id: 'q', type: 'choice', label, options, ...more });
const goal: Question = { id: 'q', type: 'goal', label, options };
const consent: Question = { id: 'q', type: 'consent', purpose: 'contact', label };
const appel = { id: 'a', label: 'Appel' };
const beer = { id: 'b', label: 'Beer' };

const compose = (question: Question, value: Values[string]) => {
  const composed = composeAnswers(survey(question), { q: value }, 'nl');
  expect(checkFeedback({ response: 'r', revision: 1, complete: true, ...composed })).toMatchObject({ ok: true });
  return composed;
};

describe('scores', () => {
  test.each<[Question, [number, number]]>([
    [{ id: 'q', type: 'csat', label }, [1, 5]],
    [{ id: 'q', type: 'csat', look: 'number', label }, [1, 5]],
    [{ id: 'q', type: 'ces', label }, [1, 7]],
    [{ id: 'q', type: 'expectation', label }, [1, 5]],
  ])('%j', (question, [low, high]) => {
    const { refuses } = questionTypeOf(question.type)!;
    for (const good of [low, high]) {
      expect(refuses(question, good)).toBe('');
      expect(compose(question, good)).toEqual({
        answers: [{ question: 'q', type: question.type, label: 'Waarom?', value: good, scale: [low, high] }],
        scores: { [question.type]: good },
      });
    }
    for (const bad of [low - 1, high + 1, 2.5, '3', null, true]) expect(refuses(question, bad)).toMatch(/whole number/);
  });

  test('a metric names the score of any of them, and two of a type do not meet', () => {
    const questions: Question[] = [
      { id: 'q', type: 'csat', metric: 'delivery', label },
      { id: 'r', type: 'csat', label },
      { id: 's', type: 'ces', metric: '__proto__', label },
    ];
    const { scores } = composeAnswers(survey(...questions), { q: 2, r: 5, s: 7 }, 'en');
    expect(Object.entries(scores!)).toEqual([
      ['delivery', 2],
      ['csat', 5],
      ['__proto__', 7],
    ]);
  });
});

describe('choice', () => {
  test.each<[Question, Values[string], object]>([
    [choice(), ['a'], { value: [appel] }],
    [choice(), [{ id: 'b' }], { value: [beer] }],
    // In the order of the survey.
    [choice({ many: true }), ['b', 'a'], { value: [appel, beer] }],
    [choice({ other: true }), [{ id: 'other', text: '  Cheese ' }], { value: [], other: 'Cheese' }],
    [choice({ other: true }), ['other'], { value: [], other: '' }],
    [choice({ many: true, other: true }), ['b', { id: 'other', text: 'Tea' }], { value: [beer], other: 'Tea' }],
    [choice({ options: [{ id: 'other', label: 'Rest' }] }), ['other'], { value: [{ id: 'other', label: 'Rest' }] }],
  ])('%j with %j', (question, value, expected) => {
    expect(questionTypeOf('choice')!.refuses(question, value)).toBe('');
    expect(compose(question, value)).toEqual({
      answers: [{ question: 'q', type: 'choice', label: 'Waarom?', ...expected }],
    });
  });

  test('a list of nothing is no answer', () => {
    expect(compose(choice({ many: true }), [])).toEqual({ answers: [] });
  });

  test.each<[Question, Values[string], string | RegExp]>([
    [choice(), 'a', /list/],
    [choice(), { a: true }, /list/],
    [choice(), ['z'], /options/],
    [choice(), [null], /options/],
    [choice(), ['other'], /options/],
    [choice({ many: true }), ['a', 'a'], /options/],
    [choice(), ['a', 'b'], /one option/],
    [choice({ other: true }), ['a', 'other'], /one option/],
    [choice({ many: true, min: 2 }), ['a'], 'too-few'],
    [choice({ many: true, other: true, min: 2 }), ['a', 'other'], ''],
    [choice({ many: true, max: 1 }), ['a', 'b'], 'too-many'],
    [choice({ many: true, other: true, max: 2 }), ['a', 'b', 'other'], 'too-many'],
    // Counts are for lists of which many may be chosen.
    [choice({ min: 2 }), ['a'], ''],
  ])('%j with %j is refused for %j', (question, value, reason) => {
    const refused = questionTypeOf('choice')!.refuses(question, value);
    if (reason instanceof RegExp) expect(refused).toMatch(reason);
    else expect(refused).toBe(reason);
  });
});

describe('goal', () => {
  test('a success, and in what', () => {
    expect(compose(goal, { success: 'partly', goal: 'a' }).answers).toEqual([
      { question: 'q', type: 'goal', label: 'Waarom?', value: { success: 'partly', goal: appel } },
    ]);
    expect(compose(goal, { success: 'no' }).answers[0]!.value).toEqual({ success: 'no' });
  });

  test.each([
    ['yes'],
    [{}],
    [{ goal: 'a' }],
    [{ success: 'maybe' }],
    [{ success: 'yes', goal: 'z' }],
    [null],
    [['yes']],
  ])('%j is refused', (value) => expect(questionTypeOf('goal')!.refuses(goal, value)).not.toBe(''));
});

describe('consent', () => {
  test('travels with its purpose and the sentence that was read, among the answers and the consents', () => {
    expect(questionTypeOf('consent')!.refuses(consent, true)).toBe('');
    expect(compose(consent, true)).toEqual({
      answers: [{ question: 'q', type: 'consent', label: 'Waarom?', value: true, purpose: 'contact', text: 'Waarom?' }],
      consents: { contact: { given: true, text: 'Waarom?' } },
    });
  });

  test('a tick that was taken away is no answer', () => {
    expect(compose(consent, false)).toEqual({ answers: [] });
    expect(compose(consent, null)).toEqual({ answers: [] });
    for (const value of [false, 'yes', 1]) expect(questionTypeOf('consent')!.refuses(consent, value)).not.toBe('');
  });

  test('two purposes stand beside each other', () => {
    const news: Question = { id: 'r', type: 'consent', purpose: 'news', label: 'News' };
    const { consents } = composeAnswers(survey(consent, news), { q: true, r: true }, 'en');
    expect(consents).toEqual({ contact: { given: true, text: 'Why?' }, news: { given: true, text: 'News' } });
  });
});

describe('statement', () => {
  const statement: Question = { id: 'q', type: 'statement', label };

  test('has no entry among the answers; a notice says whether it helped', () => {
    expect(compose(statement, true)).toEqual({ answers: [], helped: true });
    expect(compose(statement, false)).toEqual({ answers: [], helped: false });
    expect(composeAnswers(survey(statement), {}, 'en')).toEqual({ answers: [] });
  });

  test('beside a question it is no notice', () => {
    const mixed = survey(statement, { id: 'r', type: 'ces', label });
    expect([isNotice(survey(statement, statement)), isNotice(mixed)]).toEqual([true, false]);
    expect(composeAnswers(mixed, { q: true }, 'en')).toEqual({ answers: [] });
  });
});

test('every type there is passes the check in its plainest form', () => {
  const more: Record<string, object> = { goal: { options }, choice: { options }, consent: { purpose: 'contact' } };
  for (const { type } of questionTypes) {
    const plain = { id: 's', questions: [{ id: 'q', type, label, ...more[type] }] };
    expect({ type, ...checkSurvey(plain) }).toMatchObject({ type, ok: true });
  }
});
