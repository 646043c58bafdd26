// `{ "survey": "checkout-effort" }`: the answers belong to this survey.

import { equalKind } from './equalKind';
import type { ConditionCheck } from './condition';
import { nameFault } from './faults/fault';

export const surveyCondition = equalKind('survey');

export const surveyCheck: ConditionCheck = { fault: ({ survey }) => nameFault(survey, 'survey') };
