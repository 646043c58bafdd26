// What is to be remembered: each owner registers its own, and what is asked late still sees the events of this page.

import { expect, test } from '@jest/globals';
import { createJourney } from '../../../../packages/client/src/journey/createJourney';
import { marksOf } from '../../../../packages/protocol/src/condition';
import { makeEvent } from '../../protocol/support/makeEvents';

const search = { event: 'search' };
const purchase = { event: 'purchase' };
const distinct = { distinct: { view_item: 'n', gte: 2 } };

test('moments and surveys do not take each other’s memory away', () => {
  const journey = createJourney();
  journey.watch('moments', [search], marksOf);
  journey.watch('surveys', [purchase], marksOf);
  journey.remember(makeEvent(1, 'search'));
  journey.remember(makeEvent(2, 'purchase'));
  expect(Object.keys(journey.whole().marks).sort()).toEqual(['purchase', 'search']);
});

test('an owner that registers anew replaces what it asked before', () => {
  const journey = createJourney();
  journey.watch('surveys', [search], marksOf);
  journey.watch('surveys', [purchase], marksOf);
  journey.remember(makeEvent(1, 'search'));
  expect(journey.whole().marks).toEqual({});
});

test('who comes late sees what happened on this page, once and in order', () => {
  const journey = createJourney();
  journey.watch('moments', [search], marksOf);
  for (const [n, name] of ['search', 'view_item', 'search', 'view_item', 'view_item'].entries()) {
    journey.remember(makeEvent(n, name, { n: n % 2 }));
  }
  journey.watch('surveys', [search, distinct], marksOf);
  journey.watch('more', [distinct], marksOf);
  const { marks } = journey.whole();
  expect(marks.search!.map(({ id }) => id)).toEqual([makeEvent(0, '').id, makeEvent(2, '').id]);
  expect(marks['view_item:n']!.map(({ id, value }) => [id, value])).toEqual([
    [makeEvent(3, '').id, '1'],
    [makeEvent(4, '').id, '0'],
  ]);
});
