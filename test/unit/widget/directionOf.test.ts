// The direction of a language, by its tag.

import { expect, test } from '@jest/globals';
import { directionOf } from '../../../packages/widget/src/ui/directionOf';

test.each(['ar', 'ar-EG', 'he', 'fa-IR', 'ur', 'az-Arab', 'AR'])('%s runs from right to left', (locale) => {
  expect(directionOf(locale)).toBe('rtl');
});

test.each(['en', 'nl-NL', 'arn', 'hu', 'pa-Guru', 'az-Latn', ''])('%s runs from left to right', (locale) => {
  expect(directionOf(locale)).toBe('ltr');
});
