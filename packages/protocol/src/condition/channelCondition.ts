// `{ "channel": "email" }`: where the events come from, as the option `channel` says.

import { patternKind } from './patternKind';
import type { ConditionCheck } from './condition';
import { patternFault } from './faults/fault';

export const channelCondition = patternKind('channel');

export const channelCheck: ConditionCheck = { fault: ({ channel }) => patternFault(channel, 'channel') };
