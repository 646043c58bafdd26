// From what was filled in to what travels: answers with their question, scores, comment, contact.

import { describe, expect, test } from '@jest/globals';
import {
  builtInSurvey,
  checkSurvey,
  composeAnswers,
  defineSurvey,
  type Question,
  questionTypeOf,
  type Survey,
  textIn,
} from '@klankbord/protocol/survey';
import { checkFeedback } from '@klankbord/protocol/wire';

const survey = (...questions: Question[]): Survey => ({ id: 's', questions });
const label = { en: 'Why?', nl: 'Waarom?' };

describe('answers', () => {
  test.each<[string, Question, number | string, object, Record<string, number> | undefined]>([
    ['nps', { id: 'q', type: 'nps', label }, 9, { scale: [0, 10] }, { nps: 9 }],
    ['nps of nought', { id: 'q', type: 'nps', label }, 0, { scale: [0, 10] }, { nps: 0 }],
    ['rating', { id: 'q', type: 'rating', label }, 4, { scale: [1, 5] }, { rating: 4 }],
    ['seven points', { id: 'q', type: 'rating', points: 7, label }, 7, { scale: [1, 7] }, { rating: 7 }],
    [
      'a thumb has two',
      { id: 'q', type: 'rating', look: 'thumb', points: 9, label },
      2,
      { scale: [1, 2] },
      { rating: 2 },
    ],
    [
      'smileys are five',
      { id: 'q', type: 'rating', look: 'smiley', points: 9, label },
      3,
      { scale: [1, 5] },
      { rating: 3 },
    ],
    [
      'a score with a name of its own',
      { id: 'q', type: 'nps', metric: 'shop', label },
      9,
      { scale: [0, 10] },
      { shop: 9 },
    ],
    ['text', { id: 'q', type: 'text', label }, 'Because', {}, undefined],
  ])('%s', (_name, question, value, more, scores) => {
    const composed = composeAnswers(survey(question), { q: value }, 'nl');
    expect(composed.answers).toEqual([{ question: 'q', type: question.type, label: 'Waarom?', value, ...more }]);
    expect(composed.scores).toEqual(scores);
    expect(composed.comment).toBe(question.type === 'text' ? value : undefined);
    expect(checkFeedback({ response: 'r', revision: 1, complete: true, ...composed }).ok).toBe(true);
  });

  test('skipped questions are absent, whatever skipping looks like', () => {
    const questions: Question[] = [
      { id: 'a', type: 'nps', label },
      { id: 'b', type: 'text', label },
      { id: 'c', type: 'contact', label },
      { id: 'constructor', type: 'text', label },
    ];
    expect(composeAnswers(survey(...questions), {}, 'en')).toEqual({ answers: [] });
    expect(composeAnswers(survey(...questions), { a: null as never, b: '', c: { email: '  ' } }, 'en')).toEqual({
      answers: [],
    });
  });

  test('the comment is the first answer in words, in the order of the questions', () => {
    const questions: Question[] = [
      { id: 'a', type: 'text', label },
      { id: 'b', type: 'text', label },
    ];
    expect(composeAnswers(survey(...questions), { b: 'second', a: 'first' }, 'en').comment).toBe('first');
    expect(composeAnswers(survey(...questions), { b: 'second' }, 'en').comment).toBe('second');
  });

  test('contact fills contact, trimmed, and has no entry among the answers', () => {
    const value = { name: ' Ada ', email: 'ada@example.com ', phone: '' };
    expect(composeAnswers(survey({ id: 'c', type: 'contact', label }), { c: value }, 'en')).toEqual({
      answers: [],
      contact: { name: 'Ada', email: 'ada@example.com' },
    });
  });

  test('values of questions that the survey does not have are left out', () => {
    expect(composeAnswers(survey({ id: 'a', type: 'nps', label }), { z: 5 }, 'en')).toEqual({ answers: [] });
  });
});

test.each<[Question, unknown, string | RegExp]>([
  [{ id: 'q', type: 'nps', label }, 10, ''],
  [{ id: 'q', type: 'nps', label }, 11, /0 to 10/],
  [{ id: 'q', type: 'nps', label }, 5.5, /whole/],
  [{ id: 'q', type: 'nps', label }, '5', /whole/],
  [{ id: 'q', type: 'rating', label }, 0, /1 to 5/],
  [{ id: 'q', type: 'rating', look: 'thumb', label }, 3, /1 to 2/],
  [{ id: 'q', type: 'text', label }, 5, /text/],
  [{ id: 'q', type: 'text', min: 3, label }, 'ab', 'too-short'],
  [{ id: 'q', type: 'text', max: 3, label }, 'abcd', 'too-long'],
  [{ id: 'q', type: 'text', label }, 'a'.repeat(10_001), 'too-long'],
  [{ id: 'q', type: 'text', pattern: 'email', label }, 'ada@example', 'email'],
  [{ id: 'q', type: 'text', pattern: 'email', label }, 'ada@example.com', ''],
  [{ id: 'q', type: 'text', pattern: 'email', label }, '', ''],
  [{ id: 'q', type: 'text', pattern: 'number', label }, '3,5', ''],
  [{ id: 'q', type: 'text', pattern: 'number', label }, 'three', 'number'],
  [{ id: 'q', type: 'text', pattern: 'url', label }, 'https://a.example/', ''],
  [{ id: 'q', type: 'text', pattern: 'url', label }, 'javascript:alert(1)', 'url'],
  [{ id: 'q', type: 'contact', label }, { email: 'ada@example.com' }, ''],
  [{ id: 'q', type: 'contact', label }, { email: 'ada' }, 'email'],
  [{ id: 'q', type: 'contact', label }, { email: '' }, ''],
  [{ id: 'q', type: 'contact', label }, 'ada@example.com', /object/],
])('%j with %j is refused for %j', (question, value, reason) => {
  const refused = questionTypeOf(question.type)!.refuses(question, value as never);
  if (reason instanceof RegExp) expect(refused).toMatch(reason);
  else expect(refused).toBe(reason);
});

test('the built-in survey passes its own check, and asks in English and Dutch', () => {
  expect(checkSurvey(builtInSurvey)).toMatchObject({ ok: true });
  expect(builtInSurvey.id).toBe('feedback');
  expect(builtInSurvey.questions.map(({ id }) => id)).toEqual(['rating', 'better', 'contact']);
  for (const { label: text } of builtInSurvey.questions) expect(textIn(text, 'nl')).not.toBe(textIn(text, 'en'));
  expect(defineSurvey(builtInSurvey)).toBe(builtInSurvey);
});

test.each([
  [{ en: 'Why?', nl: 'Waarom?' }, 'nl-BE', 'Waarom?'],
  [{ en: 'Why?', 'nl-BE': 'Waarom dan?', nl: 'Waarom?' }, 'nl-BE', 'Waarom dan?'],
  [{ en: 'Why?', nl: 'Waarom?' }, 'NL', 'Waarom?'],
  [{ en: 'Why?', nl: 'Waarom?' }, 'fi', 'Why?'],
  [{ fi: 'Miksi?' }, 'nl', 'Miksi?'],
  [{ en: 'Why?' }, 'constructor', 'Why?'],
  ['Why?', 'nl', 'Why?'],
  [undefined, 'nl', ''],
])('the text %j in %s is %j', (text, locale, expected) => {
  expect(textIn(text as never, locale)).toBe(expected);
});
