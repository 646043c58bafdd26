// An answer as text to keep: what was read, not what it is called inside.

import { expect, test } from '@jest/globals';
import { composeAnswers, type Survey } from '@klankbord/protocol/survey';
import { answerText } from '../../../packages/widget/src/ui/answerText';
import { createSay } from '../../../packages/widget/src/ui/createSay';
import { texts as nl } from '../../../packages/widget/src/ui/texts/nl';

const options = [
  { id: 'a', label: 'The voucher' },
  { id: 'b', label: 'Paying' },
];
const survey: Survey = {
  id: 's',
  questions: [
    { id: 'ces', type: 'ces', label: 'How easy?' },
    { id: 'goal', type: 'goal', label: 'Did it work out?', options },
    { id: 'one', type: 'choice', label: 'What was it?', options, many: true, other: true },
    { id: 'may', type: 'consent', label: 'You may write to me.', purpose: 'contact' },
    { id: 'why', type: 'text', label: 'Why?' },
    { id: 'who', type: 'contact', label: 'Who?' },
  ],
};

test('every type in words', () => {
  const values = {
    ces: 2,
    goal: { success: 'partly', goal: 'b' },
    one: ['a', 'b', { id: 'other', text: 'The lift' }],
    may: true,
    why: 'Slow',
    who: { email: 'anna@example.com' },
  };
  expect(answerText(composeAnswers(survey, values, 'en'), createSay(nl))).toBe(
    [
      'How easy?\n2 / 7',
      'Did it work out?\nDeels\nPaying',
      'What was it?\nThe voucher\nPaying\nThe lift',
      'You may write to me.\nJa',
      'Why?\nSlow',
      'anna@example.com',
    ].join('\n\n'),
  );
  expect(answerText(composeAnswers(survey, { goal: { success: 'no' } }, 'en'), createSay())).toBe(
    'Did it work out?\nNo',
  );
});

test('the rows of a matrix each with their score, and nothing of those that were skipped', () => {
  const rows = [
    { id: 'delivery', label: 'Delivery' },
    { id: 'service', label: 'Service' },
    { id: 'packaging', label: 'Packaging' },
  ];
  const value = { packaging: 2, delivery: 4 };
  const answer = {
    question: 'q',
    type: 'matrix',
    label: 'How was it?',
    value,
    rows,
    scale: [1, 5] as [number, number],
  };
  expect(answerText({ answers: [answer] }, createSay())).toBe('How was it?\nDelivery: 4 / 5\nPackaging: 2 / 5');
});
