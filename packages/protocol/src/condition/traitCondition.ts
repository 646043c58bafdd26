// `{ "trait": { "plan": "pro" } }`: what `identify` told of this person.

import { membersKind } from './membersKind';
import type { ConditionCheck } from './condition';
import { membersFault } from './faults/membersFault';
import { wantedFault } from './faults/wantedFault';

export const traitCondition = membersKind('trait', ({ traits }) => traits);

export const traitCheck: ConditionCheck = {
  fault: ({ trait }) => membersFault(trait, 'trait', () => wantedFault),
};
