// `{ "scroll": 75 }`: so many percent of the page were seen.

import type { ConditionKind, ConditionCheck } from './condition';
import { mustBe } from './faults/fault';
import { isNumber } from '../wire/shape';

export const scrollCondition: ConditionKind = {
  key: 'scroll',
  holds: (condition, { scroll }) => scroll! >= (condition.scroll as number),
};

export const scrollCheck: ConditionCheck = {
  fault: ({ scroll }) =>
    mustBe(
      'a number of percent from 1 to 100',
      (value) => isNumber(value) && Number(value) >= 1 && Number(value) <= 100,
    )(scroll, 'scroll'),
};
