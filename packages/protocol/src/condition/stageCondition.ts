// `{ "stage": "checkout" }`: the journey is in this stage now.

import { isText } from '../wire/json';
import type { ConditionKind, ConditionCheck } from './condition';

export const stageCondition: ConditionKind = {
  key: 'stage',
  holds: ({ stage }, context) => context.stage === stage,
};

export const stageCheck: ConditionCheck = {
  fault: ({ stage }) => (isText(stage, 64) ? '' : 'stage must be the name of a stage'),
};
