// `{ "score": { "nps": { "gte": 9 } } }`: a score of this response, by its metric.

import { membersKind } from './membersKind';
import type { ConditionCheck } from './condition';
import { membersFault } from './faults/membersFault';
import { wantedNumberFault } from './faults/wantedFault';

export const scoreCondition = membersKind('score', ({ scores }) => scores);

export const scoreCheck: ConditionCheck = {
  fault: ({ score }) => membersFault(score, 'score', () => wantedNumberFault),
};
