// What differs between two sets of surveys, member by member, with lists by id.

import { expect, test } from '@jest/globals';
import type { Survey } from '@klankbord/protocol/survey';
import { compareSurveys } from '../../../../packages/collector/src/surveys/compareSurveys';

const why = { id: 'why', type: 'text', label: { en: 'Why?', nl: 'Waarom?' } } as const;
const score = { id: 'score', type: 'nps', label: 'How likely?' } as const;
const order: Survey = { id: 'order', name: 'Your order', when: 'purchase-done', questions: [score, why] };
const changesOf = (before: Survey, after: Survey) => compareSurveys([before], [after]).changed[0]?.changes;

test('tells what was added, what was taken away, and what stayed', () => {
  const other: Survey = { id: 'other', questions: [why] };
  const third: Survey = { id: 'third', questions: [why] };
  expect(compareSurveys([order, other], [order, third])).toEqual({
    added: [{ id: 'third' }],
    removed: [{ id: 'other' }],
    changed: [],
    same: 1,
  });
});

test('the order of members and of surveys says nothing', () => {
  const other: Survey = { id: 'other', questions: [why] };
  const turned = Object.fromEntries(Object.entries(order).reverse()) as unknown as Survey;
  expect(compareSurveys([order, other], [other, turned])).toMatchObject({ changed: [], same: 2 });
});

test('a member that changes is told with its path, before and after', () => {
  const label = { en: 'Why so?', nl: 'Waarom?' };
  expect(changesOf(order, { ...order, when: { exit: true }, questions: [score, { ...why, label }] })).toEqual([
    { member: 'when', before: 'purchase-done', after: { exit: true } },
    { member: 'questions.why.label.en', before: 'Why?', after: 'Why so?' },
  ]);
  const { name: _, ...nameless } = order;
  expect(changesOf(order, nameless as Survey)).toEqual([{ member: 'name', before: 'Your order' }]);
  expect(changesOf(nameless as Survey, order)).toEqual([{ member: 'name', after: 'Your order' }]);
});

test('a question put in at the top changes no other one', () => {
  const first = { id: 'first', type: 'csat', label: 'Happy?' } as const;
  expect(changesOf(order, { ...order, questions: [first, score, why] })).toEqual([
    { member: 'questions.first', after: first },
  ]);
});

test('the same questions in another order are a change of their own', () => {
  expect(changesOf(order, { ...order, questions: [why, score] })).toEqual([
    { member: 'questions', before: 'score, why', after: 'why, score' },
  ]);
});

test('lists without ids are compared by place, and member names of Object are members like others', () => {
  expect(changesOf({ ...order, pages: [['score'], ['why']] }, { ...order, pages: [['score', 'why']] })).toEqual([
    { member: 'pages.0.1', after: 'why' },
    { member: 'pages.1', before: ['why'] },
  ]);
  const odd = JSON.parse('{"id":"order","questions":[],"toString":1,"__proto__":{"a":1}}') as Survey;
  expect(changesOf({ id: 'order', questions: [] }, odd)?.map(({ member }) => member)).toEqual([
    'toString',
    '__proto__',
  ]);
});
