// Contrast as WCAG counts it, against figures that are known.

import { expect, test } from '@jest/globals';
import { contrastOf } from '@klankbord/protocol/survey';

test.each([
  ['#000', '#fff', 21],
  ['#FFFFFF', 'rgb(255 255 255)', 1],
  ['#767676', '#fff', 4.54],
  ['#777', '#fff', 4.48],
  ['hsl(0 100% 50%)', '#ffffff', 4],
  ['hsl(120, 100%, 25%)', '#fff', 5.14],
  ['hsl(-120 100% 50%)', 'rgb(0, 0, 255)', 1],
  ['rgb(100%, 0%, 0%)', '#f00', 1],
])('%s and %s: %s', (one, other, ratio) => {
  expect(contrastOf(one, other)).toBeCloseTo(ratio, 1);
  expect(contrastOf(other, one)).toBeCloseTo(ratio, 1);
});

test.each(['red', '#12', '#12345678', 'rgb(1 2 3 / .5)', 'rgb(1, 2)', 'var(--x)', '', 'hsl(x y z)'])(
  '%s is not known here',
  (colour) => expect(contrastOf(colour, '#fff')).toBeUndefined(),
);
