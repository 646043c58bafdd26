// `{ "locale": "nl*" }`: the visitor's language.

import { patternKind } from './patternKind';
import type { ConditionCheck } from './condition';
import { patternFault } from './faults/fault';

export const localeCondition = patternKind('locale');

export const localeCheck: ConditionCheck = { fault: ({ locale }) => patternFault(locale, 'locale') };
