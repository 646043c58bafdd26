// The checks of the kinds of condition, by the member that names the kind; a new kind is one entry here too.

import { allCheck } from './allCondition';
import { anyCheck } from './anyCondition';
import type { ConditionCheck } from './condition';
import { eventCheck } from './eventCondition';
import { notCheck } from './notCondition';
import { stageCheck } from './stageCondition';
import { urlCheck } from './urlCondition';

export const conditionChecks: Record<string, ConditionCheck> = {
  event: eventCheck,
  stage: stageCheck,
  url: urlCheck,
  all: allCheck,
  any: anyCheck,
  not: notCheck,
};
