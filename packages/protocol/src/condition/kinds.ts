// The kinds of condition there are; a new kind is one file and one entry here.

import { allCondition } from './allCondition';
import { anyCondition } from './anyCondition';
import type { Condition, ConditionKind } from './condition';
import { eventCondition } from './eventCondition';
import { notCondition } from './notCondition';
import { stageCondition } from './stageCondition';
import { urlCondition } from './urlCondition';

export const kinds: readonly ConditionKind[] = [
  eventCondition,
  stageCondition,
  urlCondition,
  allCondition,
  anyCondition,
  notCondition,
];

/** The kind a condition is of, found by the member that names it. */
export const kindOf = (condition: Condition): ConditionKind | undefined =>
  kinds.find(({ key }) => Object.hasOwn(condition, key));
