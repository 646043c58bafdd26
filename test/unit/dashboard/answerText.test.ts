// Answers of every shape in words.

import { expect, test } from '@jest/globals';
import type { Answer } from '@klankbord/protocol/wire';
import { ownWords, valueText } from '../../../packages/dashboard/src/texts/answerText';
import { pointText } from '../../../packages/dashboard/src/texts/pointText';

const answer = (type: string, value: Answer['value'], other?: string): Answer => ({
  question: 'q',
  type,
  value,
  ...(other !== undefined && { other }),
});

test.each([
  [answer('nps', 9), '9'],
  [answer('text', 'Slow'), 'Slow'],
  [answer('choice', [{ id: 'v', label: 'The voucher' }, { id: 'p' }], 'Hidden'), 'The voucher, p, Hidden'],
  [answer('choice', [], 'Hidden'), 'Hidden'],
  [answer('choice', [], ''), 'Something else'],
  [answer('choice', [{ id: 'v' }], ' '), 'v, Something else'],
  [answer('goal', { success: 'no' }), 'No'],
  [answer('goal', { success: 'partly', goal: { id: 'buy', label: 'Buy a tent' } }), 'Partly, Buy a tent'],
  [answer('matrix', { speed: 3, price: 4 }), 'speed: 3, price: 4'],
  [
    {
      ...answer('matrix', { price: 4, speed: 3 }),
      rows: [{ id: 'speed', label: 'Speed' }, { id: 'help', label: 'Help' }, { id: 'price' }],
      scale: [1, 5] as [number, number],
    },
    'Speed: 3 of 5, price: 4 of 5',
  ],
  [answer('dropdown', [{ id: 'v', label: 'The voucher' }]), 'The voucher'],
  [answer('ranking', [{ id: 'v', label: 'The voucher' }, { id: 'p' }]), '1. The voucher, 2. p'],
  [answer('date', '2026-11-22'), '22 November 2026'],
  [answer('date', 'soon'), 'soon'],
  [{ ...answer('slider', 450), scale: [0, 1000] as [number, number] }, '450 of 1,000'],
  [answer('consent', true), 'Yes'],
  [answer('own', null), ''],
])('%j', (given, text) => {
  expect(valueText(given)).toBe(text);
});

test('own words are the comment, else what was chosen, never a figure', () => {
  const answers = [answer('nps', 9), answer('choice', [{ id: 'v', label: 'The voucher' }])];
  expect(ownWords({ comment: ' Slow ', answers })).toBe('Slow');
  expect(ownWords({ answers })).toBe('The voucher');
  expect(ownWords({ answers: [answer('nps', 9)] })).toBe('');
});

test('without words of their own: whether a notice helped, what they came for, what they agreed to', () => {
  expect(ownWords({ answers: [], helped: true })).toBe('It helped');
  expect(ownWords({ answers: [], helped: false })).toBe('It did not help');
  expect(ownWords({ answers: [answer('goal', { success: 'yes', goal: { id: 'buy', label: 'Buy a tent' } })] })).toBe(
    'Yes, Buy a tent',
  );
  const agreed = { ...answer('consent', true), label: 'You may', text: 'You may write to me.' };
  expect(ownWords({ answers: [agreed] })).toBe('Agreed: “You may write to me.”');
  expect(ownWords({ answers: [agreed, answer('choice', [], 'Hidden')] })).toBe('Hidden');
});

test('a point of a score in words, only on the scale that the words are for', () => {
  expect(pointText('csat', 5, [1, 5])).toBe('very satisfied');
  expect(pointText('ces', 2, [1, 7])).toBe('difficult');
  expect(pointText('expectation', 3, [1, 5])).toBe('as expected');
  expect(pointText('csat', 3, [1, 10])).toBe('');
  expect(pointText('nps', 3, [0, 10])).toBe('');
  expect(pointText('constructor', 1, [1, 1])).toBe('');
});
