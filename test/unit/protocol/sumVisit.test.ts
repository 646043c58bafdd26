// A visit in a few figures.

import { expect, test } from '@jest/globals';
import { sumVisit, type VisitSum } from '@klankbord/protocol/steps';

type Event = Parameters<typeof sumVisit>[1];
const event = (second: number, name: string, stage?: string, props: Event['props'] = {}): Event => ({
  name,
  time: `2026-11-22T10:00:0${second}.000Z`,
  props,
  ...(stage && { stage }),
});
const sum = (events: Event[]): VisitSum | undefined =>
  events.reduce<VisitSum | undefined>((before, one) => sumVisit(before, one), undefined);

test('the stage may go back, the furthest does not, and what has no stage leaves it', () => {
  expect(sum([event(1, 'view_item', 'consider'), event(2, 'search', 'search'), event(3, 'rage_click')])).toMatchObject({
    stage: 'search',
    furthest: 'consider',
    acts: 2,
    signals: 3,
  });
});

test('times are the earliest and the latest, in whatever order tabs report', () => {
  expect(sum([event(5, 'search'), event(2, 'search'), event(9, 'search'), event(7, 'search')])).toMatchObject({
    began: '2026-11-22T10:00:02.000Z',
    last: '2026-11-22T10:00:09.000Z',
  });
});

test('a moment is told once, and one without a name not at all', () => {
  const moment = (name: string) => event(1, 'moment', undefined, { moment: name });
  expect(sum([moment('b'), moment('a'), moment('b'), event(1, 'moment')])).toMatchObject({
    moments: ['b', 'a'],
    weights: { moment: 4 },
  });
});
