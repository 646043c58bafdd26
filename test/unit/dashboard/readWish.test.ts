// What a pasted or chosen file is taken for: all surveys, one of them, or nothing, with the reason.

import { expect, test } from '@jest/globals';
import { readWish } from '../../../packages/dashboard/src/parts/surveys/readWish';
import { exampleSurvey } from '../../../packages/dashboard/src/texts/surveysWords';
import { judgeSurveys } from '../../../packages/collector/src/surveys/judgeSurveys';

const survey = { id: 'a', questions: [] };

test.each([
  ['a list', [survey], { surveys: [survey] }],
  ['a configuration', { surveys: [survey] }, { surveys: [survey] }],
  ['one survey', survey, { survey }],
])('%s is read', (_what, value, wish) => {
  expect(readWish(`\uFEFF${JSON.stringify(value)}`)).toEqual({ ok: true, wish });
});

test.each([
  ['', /Choose a file/],
  ['{"surveys": [', /not JSON/],
  ['"order"', /no survey in it/],
  ['{"id": "a"}', /no survey in it/],
  ['{"surveys": [], "moments": {}}', /Take out: moments/],
])('%j is refused with its reason', (json, reason) => {
  const read = readWish(json);
  expect(read.ok ? '' : read.problem).toMatch(reason);
});

test('the example can be published as it stands', () => {
  const read = readWish(exampleSurvey);
  expect(read.ok && 'surveys' in read.wish && judgeSurveys(read.wish.surveys, 0)).toEqual([]);
});
