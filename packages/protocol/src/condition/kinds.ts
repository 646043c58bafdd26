// The kinds of condition there are; a new kind is one file and one entry here.

import { allCondition } from './allCondition';
import { answerCondition } from './answerCondition';
import { anyCondition } from './anyCondition';
import { cartCondition } from './cartCondition';
import { channelCondition } from './channelCondition';
import type { Condition, ConditionKind } from './condition';
import { countCondition } from './countCondition';
import { deviceCondition } from './deviceCondition';
import { distinctCondition } from './distinctCondition';
import { dwellCondition } from './dwellCondition';
import { elementCondition } from './elementCondition';
import { eventCondition } from './eventCondition';
import { exitCondition } from './exitCondition';
import { furthestCondition } from './furthestCondition';
import { hashCondition } from './hashCondition';
import { idleCondition } from './idleCondition';
import { localeCondition } from './localeCondition';
import { momentCondition } from './momentCondition';
import { notCondition } from './notCondition';
import { pageCondition } from './pageCondition';
import { purchasesCondition } from './purchasesCondition';
import { queryCondition } from './queryCondition';
import { scoreCondition } from './scoreCondition';
import { scrollCondition } from './scrollCondition';
import { sequenceCondition } from './sequenceCondition';
import { stageCondition } from './stageCondition';
import { surveyCondition } from './surveyCondition';
import { traitCondition } from './traitCondition';
import { urlCondition } from './urlCondition';
import { visitorCondition } from './visitorCondition';
import { visitsCondition } from './visitsCondition';
import { vitalCondition } from './vitalCondition';

/** They are looked for in this order: the usual ones first, and `url` before `hash`, which is also a member of it. */
export const kinds: readonly ConditionKind[] = [
  eventCondition,
  allCondition,
  anyCondition,
  notCondition,
  sequenceCondition,
  countCondition,
  distinctCondition,
  stageCondition,
  furthestCondition,
  momentCondition,
  cartCondition,
  urlCondition,
  hashCondition,
  queryCondition,
  pageCondition,
  elementCondition,
  idleCondition,
  dwellCondition,
  scrollCondition,
  exitCondition,
  visitorCondition,
  visitsCondition,
  purchasesCondition,
  deviceCondition,
  localeCondition,
  channelCondition,
  traitCondition,
  vitalCondition,
  answerCondition,
  scoreCondition,
  surveyCondition,
];

/** The kind a condition is of, found by the member that names it. */
export const kindOf = (condition: Condition): ConditionKind | undefined =>
  kinds.find(({ key }) => Object.hasOwn(condition, key));
