// Shares and measures in words: one way of writing percentages.

import { expect, test } from '@jest/globals';
import { measureText } from '../../../packages/dashboard/src/texts/measureText';
import { percentText } from '../../../packages/dashboard/src/texts/percentText';
import { scoreWriter } from '../../../packages/dashboard/src/texts/scoreText';
import { shareText } from '../../../packages/dashboard/src/texts/shareText';

test('percentages are whole, with a space; under one it says so', () => {
  expect(percentText(0.666, 'en')).toBe('67\u00a0%');
  expect(percentText(0.004, 'en')).toBe('<\u00a01\u00a0%');
  expect(percentText(0, 'en')).toBe('0\u00a0%');
  expect(shareText(2, 3)).toBe(percentText(2 / 3));
  expect(shareText(0, 0)).toBe('–');
  expect(scoreWriter('goal')(66.6)).toBe(percentText(0.666));
});

test.each([
  ['moment', 'no-results', 'Visits with “Found nothing”'],
  ['stage', 'checkout', 'Visits that came as far as “Checkout” and no further'],
  ['topic', 'voucher', 'Answers with words that mention “voucher”'],
  ['metric', 'nps', 'Would recommend'],
] as const)('a measure by %s %s', (kind, name, text) => {
  expect(measureText({ kind, name })).toBe(text);
});
