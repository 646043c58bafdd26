// Answers of every shape in words.

import { expect, test } from '@jest/globals';
import type { Answer } from '@klankbord/protocol/wire';
import { ownWords, valueText } from '../../../packages/dashboard/src/texts/answerText';

const answer = (type: string, value: Answer['value'], other?: string): Answer => ({
  question: 'q',
  type,
  value,
  ...(other && { other }),
});

test.each([
  [answer('nps', 9), '9'],
  [answer('text', 'Slow'), 'Slow'],
  [answer('choice', [{ id: 'v', label: 'The voucher' }, { id: 'p' }], 'Hidden'), 'The voucher, p, Hidden'],
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
